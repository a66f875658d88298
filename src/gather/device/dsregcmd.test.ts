import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { dsregcmdFacts } from './dsregcmd.ts';

const fixture = (name: string): string => readFileSync(join(import.meta.dirname, 'fixtures', `${name}.txt`), 'utf8');

const WHOLE = fixture('whole-cloud-joined');

const WHOLE_FACTS = {
  join: 'cloud',
  tenant: '00000000-0000-4000-8000-00000000e001',
  recognition: 'recognised',
  certificateEndsAt: '2034-05-01T09:30:00.000Z',
  keysIn: 'chip',
  keyTest: 'not-tested',
  keysRecovering: false,
  ticket: 'present',
  ticketRenewedAt: '2026-03-02T08:10:00.000Z',
  ticketEndsAt: '2026-03-16T08:09:59.000Z',
  spokeFor: 'person',
  account: 'bob@contoso.example',
};

describe('dsregcmd /status', () => {
  it('is read whole', () => assert.deepEqual(dsregcmdFacts(WHOLE), WHOLE_FACTS));

  const pasted: readonly (readonly [string, string])[] = [
    ['with line ends of Windows', WHOLE.replaceAll('\n', '\r\n')],
    ['with doubled line ends', WHOLE.replaceAll('\n', '\n\n')],
    ['without indentation', WHOLE.replaceAll(/^ +/gm, '')],
    ['quoted in a mail', WHOLE.replaceAll(/^/gm, '> ')],
    ['as code', `\`\`\`\n${WHOLE}\`\`\``],
    ['with = for :', WHOLE.replaceAll(/^( *[A-Za-z]+) : /gm, '$1 = ')],
    ['without its frames', WHOLE.replaceAll(/^\+-+\+$/gm, '').replaceAll(/^\| (.*?) *\|$/gm, '$1')],
    ['behind a prompt', `PS C:\\Users\\bob> dsregcmd /status\n${WHOLE}\nPS C:\\Users\\bob> `],
    ['padded with zeros', `${WHOLE}${'\0'.repeat(50)}`],
  ];
  for (const [how, text] of pasted) it(`is read ${how}`, () => assert.deepEqual(dsregcmdFacts(text), WHOLE_FACTS));

  it('is read as far as it goes where it is cut off', () => {
    const { join: joined, ticket } = dsregcmdFacts(WHOLE.slice(0, WHOLE.indexOf('AzureAdPrt')));
    assert.deepEqual([joined, ticket], ['cloud', undefined]);
    assert.deepEqual(dsregcmdFacts(''), {});
    assert.deepEqual(dsregcmdFacts('dsregcmd : The term is not recognized'), {});
  });

  it('gives the parts that Microsoft documents', () => {
    assert.deepEqual(dsregcmdFacts(fixture('doc-device-state-hybrid')), { join: 'hybrid' });
    assert.deepEqual(dsregcmdFacts(fixture('doc-device-details')), {
      ...{ recognition: 'recognised', certificateEndsAt: '2029-01-11T21:32:50.000Z', keysIn: 'software' },
    });
    assert.deepEqual(dsregcmdFacts(fixture('doc-tenant-details')), { tenant: 'aaaabbbb-0000-cccc-1111-dddd2222eeee' });
    assert.deepEqual(dsregcmdFacts(fixture('doc-diagnostic-postjoin')), { keyTest: 'passed', keysRecovering: false });
    assert.deepEqual(dsregcmdFacts(fixture('doc-user-state')), {});
    assert.deepEqual(dsregcmdFacts(fixture('doc-ngc-prerequisite-check')), {});
  });

  it('tells how the last try to get a ticket ended, and not that of another ticket', () => {
    const text = fixture('doc-sso-state-prt-failure-50126');
    assert.deepEqual(dsregcmdFacts(text), {
      ticket: 'missing',
      spokeFor: 'person',
      ticketAttempt: {
        ...{ purpose: 'get', at: '2020-07-18T20:10:33.789Z', status: '0xC000006D', httpError: 0 },
        ...{ user: 'john@contoso.com', numbers: [50126] },
        description: 'AADSTS50126: Error validating credentials due to invalid username or password.',
      },
    });
    const lines = text.split('\n');
    const own = lines.filter((line) => line.includes('AzureAdPrt'));
    const other = [...own, '   EnterprisePrt : NO', ...lines.filter((line) => !line.includes('AzureAdPrt'))];
    assert.equal(dsregcmdFacts(other.join('\n')).ticketAttempt, undefined);
  });

  it('tells where a try to join stopped', () => {
    assert.deepEqual(dsregcmdFacts(fixture('doc-diagnostic-prejoin-directoryerror')), {
      joinAttempt: { phase: 'join', clientCode: '0x801C03F2', serverCode: 'DirectoryError', failedTests: [] },
      spokeFor: 'system',
    });
    const { joinAttempt } = dsregcmdFacts(fixture('doc-diagnostic-prejoin-discover-failure'));
    assert.deepEqual(joinAttempt, {
      ...{ phase: 'discover', clientCode: '0x801C0021', serverCode: null, failedTests: ['DRS discovery'] },
    });
  });

  it('tells the five ways of belonging and the three ends of the test with the certificate', () => {
    const joined = (cloud: string, premises: string, domain: string) =>
      dsregcmdFacts(` AzureAdJoined : ${cloud}\n EnterpriseJoined : ${premises}\n DomainJoined : ${domain}`).join;
    assert.deepEqual(
      [joined('YES', 'NO', 'NO'), joined('YES', 'NO', 'YES'), joined('NO', 'NO', 'YES'), joined('NO', 'YES', 'YES')],
      ['cloud', 'hybrid', 'domain', 'on-premises'],
    );
    assert.equal(joined('NO', 'NO', 'NO'), 'none');
    const tested = (status: string) => dsregcmdFacts(` DeviceAuthStatus : ${status}`).recognition;
    assert.equal(tested('FAILED. Device is either disabled or deleted'), 'refused');
    assert.equal(tested('FAILED. ERROR(0xd0020017)'), 'not-tested');
  });

  it('knows for whom it spoke', () => {
    const spokeFor = (lines: string) => dsregcmdFacts(` AzureAdPrt : NO\n${lines}`).spokeFor;
    assert.equal(spokeFor(' Executing Account Name : CONTOSO\\PC-7$, PC-7$@contoso.example'), 'system');
    assert.equal(spokeFor(' User Context : SYSTEM'), 'system');
    assert.equal(spokeFor(' WamDefaultSet : ERROR (0xd0020017)'), 'other-account');
    assert.equal(spokeFor(' User Context : UN-ELEVATED User'), 'person');
  });

  const italian = join(
    import.meta.dirname,
    '../../../../shared/samples/dsregcmd/full-workplace-joined-italian-console.txt',
  );
  const without = existsSync(italian) ? false : 'the sample is not published, and not on this computer';
  it('reads a real console in Italian', { skip: without }, () => {
    assert.deepEqual(dsregcmdFacts(readFileSync(italian, 'utf8')), {
      ...{ join: 'none', workAccounts: 1, ticket: 'missing', spokeFor: 'person' },
      ...{ keysIn: 'chip' },
    });
  });
});
