import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { failed, type Outcome, success } from '../../model/failure.ts';
import { outputText } from '../host/output-text.ts';
import { aadEvents } from './aad-events.ts';
import { accountFacts } from './account-name.ts';
import { intuneFacts } from './intune-linux.ts';
import { appSsoFacts, enrolmentFacts } from './macos-device.ts';
import { timeServiceFacts } from './time-service.ts';
import { windowsEvents } from './windows-events.ts';

const fixture = (name: string): string => readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8');

const ended = (status: number): Outcome<string> => ({
  ok: false,
  failure: { ...failed('run-command', 'unknown').failure, status },
});

test('w32tm says in any language whether something sets the clock', () => {
  const synchronised = { timeService: 'synchronised', timeSource: 'time.windows.com,0x9' };
  assert.deepEqual(timeServiceFacts(success(fixture('w32tm-german.txt'))), synchronised);
  // As a German console writes it, in a code page that nobody names.
  const console850 = Buffer.from(fixture('w32tm-german.txt').replaceAll(/[äü]/g, '\x84'), 'latin1');
  assert.deepEqual(timeServiceFacts(success(outputText(console850))), synchronised);
  const japanese = timeServiceFacts(success(fixture('w32tm-japanese.txt').replaceAll('\n', '\r\n')));
  assert.deepEqual(japanese, { timeService: 'synchronised', timeSource: '192.0.2.3,8' });
  const { timeService } = timeServiceFacts(success(fixture('w32tm-own-clock.txt')));
  assert.equal(timeService, 'not-synchronised');
});

test('a time service that does not run gives its code as exit status, signed or not', () => {
  assert.deepEqual(timeServiceFacts(ended(0x8007_0426)), { timeService: 'stopped' });
  assert.deepEqual(timeServiceFacts(ended(0x8007_0426 - 2 ** 32)), { timeService: 'stopped' });
  assert.deepEqual(timeServiceFacts(ended(5)), {});
  assert.deepEqual(timeServiceFacts(success('Leap Indicator: 0(no warning)')), {});
});

test('whoami gives an address, or tells that the account has none', () => {
  assert.deepEqual(accountFacts(success('bob@contoso.example\r\n')), { account: 'bob@contoso.example' });
  assert.deepEqual(accountFacts(ended(1)), { account: null });
  assert.deepEqual(accountFacts(failed('run-command', 'not-found')), {});
});

test('the log gives what failed, wrapper and inner code, without what is mere noise', () => {
  assert.deepEqual(aadEvents(fixture('aad-events.xml')), [
    {
      ...{ event: 1098, at: '2026-03-02T08:30:00.123Z', api: null, numbers: [], correlationId: null },
      codes: ['0x80070520', '0xCAA5001C'],
    },
    {
      ...{ event: 1081, at: '2026-03-02T08:20:00.000Z', api: null, codes: [], numbers: [50155] },
      correlationId: '00000000-0000-4000-8000-00000000c001',
    },
    {
      ...{ event: 1104, at: '2026-03-02T08:08:00.000Z', api: 'Get token', numbers: [], correlationId: null },
      codes: ['0xC000006D'],
    },
  ]);
});

test('a Mac tells whether it is registered and whether its ticket still holds', () => {
  const text = fixture('app-sso-registered.txt');
  assert.deepEqual(appSsoFacts(text), { join: 'cloud', ticket: 'present', account: 'bob@contoso.example' });
  assert.equal(appSsoFacts(text.replace('(Not Expired)', '(Expired)')).ticket, 'run-out');
  const waiting = appSsoFacts(text.replace('POUserStateNormal (0)', 'POUserStateNeedsRegistration (1)'));
  assert.deepEqual([waiting.join, waiting.joinAttempt?.serverCode], ['none', 'POUserStateNeedsRegistration (1)']);
  assert.deepEqual(appSsoFacts('Device Configuration:\n (null)\n'), {});
  const enrolled = 'Enrolled via DEP: No\nMDM enrollment: Yes (User Approved)\nMDM server: https://mdm.example/\n';
  assert.deepEqual(enrolmentFacts(enrolled), { management: 'enrolled' });
});

test('Intune on Linux tells what it registered', () => {
  const toml = `account_hint = 'bob@contoso.example'\naad_device_hint = '00000000-0000-4000-8000-00000000d001'\n`;
  assert.deepEqual(intuneFacts(toml), { join: 'cloud', management: 'not-enrolled', account: 'bob@contoso.example' });
  assert.deepEqual(intuneFacts(`${toml}device_hint = "1"`).management, 'enrolled');
  assert.deepEqual(intuneFacts(''), { join: 'none', management: 'not-enrolled' });
});

const LOGS = join(import.meta.dirname, '../../../../shared/samples/evtx/expected');
const withoutLogs = existsSync(LOGS) ? false : 'the samples are not published, and not on this computer';

/** As `wevtutil` writes it: times with seven digits, markup in references. */
function asXml(line: string): string {
  const { eventId, time, data }: { eventId: number; time: string; data: Record<string, string | number> } =
    JSON.parse(line);
  const plain = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '&#xA;');
  const fields = Object.entries(data).map(([name, value]) => `<Data Name='${name}'>${plain(String(value))}</Data>`);
  return `<Event><System><EventID>${eventId}</EventID><TimeCreated SystemTime='${time.replace('Z', '0Z')}'/></System><EventData>${fields.join('')}</EventData></Event>`;
}

test('the logs of real computers on which signing in works tell of nothing wrong', { skip: withoutLogs }, () => {
  for (const name of ['server2022-aad-operational', 'win11-aad-operational']) {
    const lines = readFileSync(join(LOGS, `${name}.jsonl`), 'utf8')
      .trim()
      .split('\n');
    const xml = lines.map(asXml).join('\n');
    assert.equal(windowsEvents(xml).length, lines.length);
    assert.deepEqual(aadEvents(xml), []);
  }
});
