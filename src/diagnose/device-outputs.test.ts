import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { deviceState } from '../gather/checks/device-state.ts';
import type { Host } from '../gather/host/host.ts';
import { outputText } from '../gather/host/output-text.ts';
import { thisComputer } from '../gather/host/this-computer.ts';
import { localWorld } from '../gather/local-world.ts';
import { failed, type Outcome, success } from '../model/failure.ts';
import { diagnose } from './diagnose.ts';

/** From the bytes that the tools of a system print to the cause: recorded outputs, in the forms in which consoles and people pass them on. */

const FIXTURES = join(import.meta.dirname, '../gather/device/fixtures');
const fixture = (name: string): string => readFileSync(join(FIXTURES, name), 'utf8');

const WHOLE = fixture('whole-cloud-joined.txt');
const NOW = '2026-03-02T09:00:00Z';

type Printed = Readonly<Record<string, string | number>>;
type Story = {
  readonly story: string;
  /** By tool: what it prints, or the status with which it fails. */
  readonly printed: Printed;
  readonly platform?: NodeJS.Platform;
  readonly user?: string;
  readonly causes: readonly string[];
};

const joined = (...changes: readonly (readonly [string | RegExp, string])[]): Printed => ({
  dsregcmd: changes.reduce((text, [from, to]) => {
    assert.ok(typeof from === 'string' ? text.includes(from) : from.test(text), `nothing to change: ${from}`);
    return text.replace(from, to);
  }, WHOLE),
});

const attempt = (status: string, described: string) =>
  [
    /^ +EnterprisePrt : NO$/m,
    `     AcquirePrtDiagnostics : PRESENT
      Previous Prt Attempt : 2026-03-02 08:50:00.000 UTC
            Attempt Status : ${status}
             User Identity : bob@contoso.example
           Credential Type : Password
                HTTP Error : 0x0
${described}             EnterprisePrt : NO`,
  ] as const;

const noTicket = [/AzureAdPrt : YES/, 'AzureAdPrt : NO'] as const;
const says = (text: string): string => `  Server Error Description : ${text}\n`;

const proxies = (system: string) =>
  [
    /$/,
    `
+----------------------------------------------------------------------+
| IE Proxy Config for System Account                                   |
+----------------------------------------------------------------------+
      Auto Detect Settings : YES
    Auto-Configuration URL :
         Proxy Server List : ${system}
         Proxy Bypass List :
+----------------------------------------------------------------------+
| IE Proxy Config for Current User                                     |
+----------------------------------------------------------------------+
      Auto Detect Settings : NO
    Auto-Configuration URL :
         Proxy Server List : proxy.contoso.example:8080
         Proxy Bypass List :
`,
  ] as const;

const untested = ['DeviceAuthStatus : SUCCESS', 'DeviceAuthStatus : FAILED. ERROR(0xd0020017)'] as const;
const domainOnly = [
  /AzureAdJoined : YES[\s\S]*?DomainJoined : NO/,
  'AzureAdJoined : NO\n EnterpriseJoined : NO\n DomainJoined : YES',
] as const;

const stories: readonly Story[] = [
  { story: 'a computer of an organisation on which all is well', printed: joined(), causes: [] },
  {
    story: 'the same with all four tools, in German',
    printed: { ...joined(), whoami: 'bob@contoso.example\r\n', w32tm: fixture('w32tm-german.txt') },
    user: 'bob@contoso.example',
    causes: [],
  },
  {
    story: 'the same in Japanese, in a session of the system',
    printed: {
      ...joined(noTicket, ['CONTOSO\\bob, bob@contoso.example', 'CONTOSO\\LAPTOP-7$, LAPTOP-7$@contoso.example']),
      w32tm: fixture('w32tm-japanese.txt'),
    },
    causes: [],
  },
  { story: 'no ticket', printed: joined(noTicket), causes: ['refresh-token-missing'] },
  {
    story: 'a ticket that ran out',
    printed: joined(['2026-03-16 08:09:59', '2026-03-01 08:09:59']),
    causes: ['refresh-token-missing'],
  },
  {
    story: 'no ticket, asked by remote management',
    printed: joined(noTicket, ['WamDefaultSet : YES', 'WamDefaultSet : ERROR (0xd0020017)']),
    causes: [],
  },
  {
    story: 'a wrong password, in the words of the service',
    printed: joined(noTicket, attempt('0xc000006d', says('AADSTS50126: Error validating credentials.'))),
    causes: ['credentials-wrong'],
  },
  {
    story: 'a wrong password, in the code of Windows alone',
    printed: joined(noTicket, attempt('0xc000006a', '')),
    causes: ['credentials-wrong'],
  },
  {
    story: "somebody else's wrong password on a shared computer",
    printed: {
      ...joined(attempt('0xc000006a', ''), ['CONTOSO\\bob, bob@contoso.example', 'CONTOSO\\eve, eve@contoso.example']),
      whoami: 'eve@contoso.example\r\n',
    },
    causes: [],
  },
  {
    story: 'an unknown organisation',
    printed: joined(noTicket, attempt('0xc00484c1', '')),
    causes: ['tenant-not-found'],
  },
  {
    story: 'a name that is no address',
    printed: joined(noTicket, attempt('0xc004844c', '')),
    causes: ['account-not-found'],
  },
  {
    story: "the company's own server answers wrongly",
    printed: joined(noTicket, attempt('0xc00cee4f', '')),
    causes: ['federation-rejects'],
  },
  {
    story: 'a network that was away',
    printed: joined(noTicket, attempt('0xc000023c', '')),
    causes: ['refresh-token-missing'],
  },
  {
    story: 'a device that was switched off',
    printed: joined(['DeviceAuthStatus : SUCCESS', 'DeviceAuthStatus : FAILED. Device is either disabled or deleted']),
    causes: ['device-not-registered'],
  },
  {
    story: 'a certificate of the device that is over',
    printed: joined(['2034-05-01 09:30:00', '2026-02-01 09:30:00']),
    causes: ['device-not-registered'],
  },
  { story: 'a test that could not run', printed: joined(untested), causes: [] },
  {
    story: 'the same, where the system has another proxy',
    printed: joined(untested, proxies('old-proxy.contoso.example:3128')),
    causes: ['proxy-settings-disagree'],
  },
  {
    story: 'the same, where both have one',
    printed: joined(untested, proxies('proxy.contoso.example:8080')),
    causes: [],
  },
  {
    story: 'keys that are lost',
    printed: joined(['AadRecoveryEnabled : NO', 'AadRecoveryEnabled : YES']),
    causes: ['key-store-broken'],
  },
  {
    story: 'a key that does not sign',
    printed: joined([/KeySignTest : .*/, 'KeySignTest : FAILED (0x80090016)']),
    causes: ['key-store-broken'],
  },
  { story: 'a computer of the domain alone', printed: joined(domainOnly), causes: [] },
  {
    story: 'one that waits for the directory',
    printed: { dsregcmd: fixture('doc-diagnostic-prejoin-directoryerror.txt') },
    causes: ['device-not-registered'],
  },
  {
    story: 'one that does not find where to register',
    printed: { dsregcmd: fixture('doc-diagnostic-prejoin-discover-failure.txt') },
    causes: ['device-not-registered'],
  },
  {
    story: 'the sample of Microsoft with a wrong password',
    printed: { dsregcmd: fixture('doc-sso-state-prt-failure-50126.txt') },
    causes: ['credentials-wrong'],
  },
  {
    story: 'an address of somebody else',
    printed: { ...joined(), whoami: 'bob@contoso.example\r\n' },
    user: 'eve@contoso.example',
    causes: ['credentials-mismatch'],
  },
  {
    story: 'an account of this computer alone, told in German with a status',
    printed: { ...joined(noTicket), whoami: 1 },
    causes: [],
  },
  {
    story: 'a log of the token broker',
    printed: { wevtutil: fixture('aad-events.xml') },
    causes: ['device-not-registered'],
  },
  {
    story: 'a Mac whose registration was not finished',
    platform: 'darwin',
    printed: {
      'app-sso': fixture('app-sso-registered.txt').replace('POUserStateNormal (0)', 'POUserStateNeedsRegistration (1)'),
      profiles: 'MDM enrollment: Yes (User Approved)\n',
    },
    causes: ['device-not-registered'],
  },
  {
    story: 'a Mac on which all is well',
    platform: 'darwin',
    printed: { 'app-sso': fixture('app-sso-registered.txt') },
    causes: [],
  },
];

type Encode = (text: string) => Uint8Array;

/** The owner's division, in Japanese and in the code page of a Japanese console, where second bytes may be `|` or a back-tick. */
const DIVISION = '経理部ーソ｜ポ';
const IN_SHIFT_JIS = Uint8Array.of(0x8c, 0x6f, 0x97, 0x9d, 0x95, 0x94, 0x81, 0x5b, 0x83, 0x5c, 0x81, 0x62, 0x83, 0x7c);

const withName = (name: string) => (text: string) => text.replaceAll('LAPTOP-7', `LAPTOP-7 ${name}`);

const forms: Readonly<Record<string, Encode>> = {
  'as UTF-8': (text) => Buffer.from(withName(DIVISION)(text)),
  'with line ends of Windows': (text) => Buffer.from(text.replaceAll(/\r?\n/g, '\r\n')),
  'as UTF-16': (text) => Buffer.from(`\ufeff${withName(DIVISION)(text)}`, 'utf16le'),
  'as UTF-16 without a mark': (text) => Buffer.from(text, 'utf16le'),
  'as UTF-16 the other way round': (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  'in the code page of a German console': (text) => Buffer.from(withName('B\x81ro M\x81nchen')(text), 'latin1'),
  'in the code page of a Japanese console': (text) =>
    Buffer.from(withName(Buffer.from(IN_SHIFT_JIS).toString('latin1'))(text), 'latin1'),
};

/** What is concluded from these outputs: what decides, and what follows from it. */
async function concluded({ printed, platform = 'win32', user }: Omit<Story, 'causes'>, encode: Encode) {
  const given = (command: string): Outcome<string> => {
    const said = printed[command];
    if (typeof said === 'string') return success(outputText(encode(said)));
    const { failure } = failed('run-command', said === undefined ? 'not-found' : 'unknown');
    return { ok: false, failure: said === undefined ? failure : { ...failure, status: said } };
  };
  const host: Partial<Host> = { platform, now: () => new Date(NOW), run: async (command) => given(command) };
  const context = localWorld(thisComputer(), {}, host, user === undefined ? {} : { user });
  const { findings, folded } = diagnose(await deviceState.run(context));
  const ids = (found: typeof findings) => found.map(({ rule }) => rule);
  return { roots: ids(findings), all: ids([...findings, ...folded]) };
}

describe('what the tools of a system print gives the right cause', () => {
  for (const [how, encode] of Object.entries(forms))
    it(how, async () => {
      for (const story of stories) assert.deepEqual((await concluded(story, encode)).roots, story.causes, story.story);
    });
});

/** Cut here and there: a prime, so that all sorts of places are met. */
const STEP_BYTES = 97;

it('what is cut off gives nothing that the whole does not give, but for a ticket whose story is missing', async () => {
  for (const { causes, ...story } of stories) {
    const whole = (await concluded(story, Buffer.from)).all;
    const longest = Math.max(...Object.values(story.printed).map((text) => String(text).length));
    for (let length = 0; length < longest; length += STEP_BYTES) {
      const printed = Object.fromEntries(
        Object.entries(story.printed).map(([tool, text]) => [
          tool,
          typeof text === 'string' ? text.slice(0, length) : text,
        ]),
      );
      const { all } = await concluded({ ...story, printed }, Buffer.from);
      const surplus = all.filter((id) => !whole.includes(id) && id !== 'refresh-token-missing');
      assert.deepEqual(surplus, [], `${story.story}, cut after ${length}`);
    }
  }
});

const SAMPLES = join(import.meta.dirname, '../../../shared/samples/dsregcmd');
const without = existsSync(SAMPLES) ? false : 'the samples are not published, and not on this computer';

/** By the file: the others tell of nothing that is wrong. */
const CAUSES_OF_SAMPLES: Readonly<Record<string, readonly string[]>> = {
  'doc-diagnostic-prejoin-directoryerror.txt': ['device-not-registered'],
  'doc-diagnostic-prejoin-discover-failure.txt': ['device-not-registered'],
  'doc-sso-state-prt-failure-50126.txt': ['credentials-wrong'],
};

it('the outputs of real computers give the right cause in every form', { skip: without }, async () => {
  for (const file of readdirSync(SAMPLES))
    for (const [how, encode] of Object.entries(forms)) {
      const printed = { dsregcmd: readFileSync(join(SAMPLES, file), 'utf8') };
      const { roots } = await concluded({ story: file, printed }, encode);
      assert.deepEqual(roots, CAUSES_OF_SAMPLES[file] ?? [], `${file} ${how}`);
    }
});
