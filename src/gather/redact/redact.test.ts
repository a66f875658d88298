import assert from 'node:assert/strict';
import test from 'node:test';
import { clouds } from '../../catalogue/endpoints.ts';
import type { Evidence } from '../../model/evidence.ts';
import { failed, success } from '../../model/failure.ts';
import type { Host } from '../host/host.ts';
import { identitiesOf } from './identities.ts';
import { type Identities, redact } from './redact.ts';

const nobody: Identities = { user: null, accountNames: [], computerNames: [] };
const seen = { from: { check: 'test' }, seenAt: '2026-01-05T10:00:00.000Z' } as const;

/** The text as it comes out, put into a field of free text. */
function cleaned(text: string, identities: Identities = nobody): string {
  const { evidence } = redact([{ kind: 'hosts-file-read', ...seen, file: text, entries: 0 }], identities);
  const [first] = evidence;
  assert.ok(first?.kind === 'hosts-file-read');
  return first.file;
}

const JWT = `eyJ${'a'.repeat(20)}.eyJ${'b'.repeat(40)}.${'c'.repeat(30)}`;

test('each pattern, with what it leaves standing', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['https://h/common/userrealm/anna@contoso.com?x=1', 'https://h/common/userrealm/user-1@contoso.com?x=1'],
    ['https://h/userrealm/anna%40contoso.com', 'https://h/userrealm/user-1%40contoso.com'],
    [
      'anna@contoso.com, bob@contoso.com, Anna@contoso.com',
      'user-1@contoso.com, user-2@contoso.com, user-1@contoso.com',
    ],
    ['ENOENT C:\\Users\\Anna\\AppData', 'ENOENT C:\\Users\\user-1\\AppData'],
    ['C:\\\\Users\\\\Anna Miller\\\\x', 'C:\\\\Users\\\\user-1\\\\x'],
    ['/home/anna/.config', '/home/user-1/.config'],
    ['/Users/anna/Library and anna@contoso.com', '/Users/user-1/Library and user-1@contoso.com'],
    ['http://anna:secret@proxy:8080/', 'http://proxy:8080/'],
    ['http://anna:P@ssw0rd@proxy:8080/', 'http://proxy:8080/'],
    ['http://anna:pa/ss@proxy:8080/', 'http://proxy:8080/'],
    ['http://proxy:8080/a/anna@contoso.com', 'http://proxy:8080/a/user-1@contoso.com'],
    ['https_proxy=anna:secret@proxy:8080', 'https_proxy=proxy:8080'],
    [`cookie ${JWT} and ${JWT}`, 'cookie token-1 and token-1'],
    [`code 0.AX${'x'.repeat(80)} end`, 'code token-1 end'],
    ['http://portal/?id=7&password=hunter2&next=x', 'http://portal/?id=7&password=secret-1&next=x'],
    ['Try password=hunter2, or pwd=x', 'Try password=secret-1 or pwd=secret-2'],
    ['http://portal/?mac=00:11:22:aa:bb:cc&ip=10.0.0.9', 'http://portal/?mac=device-1&ip=10.0.0.9'],
    ['http://portal/?mac=00%3A11%3A22%3Aaa%3Abb%3Acc', 'http://portal/?mac=device-1'],
    ['fe80::211:22ff:fe33:4455%eth0', 'fe80::device-1%eth0'],
  ];
  for (const [raw, clean] of cases) assert.equal(cleaned(raw), clean);
});

test('what the helpdesk needs stays', () => {
  for (const text of [
    'login.microsoftonline.com',
    'CN=DO_NOT_TRUST_FiddlerRoot, O=DO_NOT_TRUST',
    '192.168.1.20',
    '2001:4860:4860::8888',
    'AADSTS50076 0xCAA82EE7 4f5d2ab1-0000-4000-8000-00aa00bb00cc',
    'A4:10:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF:00:11:22:33',
    '1.1 squid01 (squid/5.7)',
    'error code=0xCAA82EE7, wrong password: no-password=1',
  ]) {
    assert.equal(cleaned(text), text);
  }
});

test('this computer and its account, wherever they stand, but not inside other names', () => {
  const known: Identities = { user: 'a.miller@contoso.com', accountNames: ['amiller'], computerNames: ['PC-7'] };
  assert.equal(cleaned('CORP\\AMiller on pc-7.corp.example', known), 'CORP\\user-1 on computer-1.corp.example');
  assert.equal(cleaned('a.miller@contoso.com is a.miller', known), 'user-1@contoso.com is user-1');
  assert.equal(cleaned('xpc-7 pc-70 proxy.pc-7.example', known), 'xpc-7 pc-70 proxy.pc-7.example');
});

test("a computer named like a host of the service does not change the service's names", () => {
  const unlucky: Identities = {
    user: 'login@contoso.com',
    accountNames: ['teams'],
    computerNames: ['login', 'direct'],
  };
  for (const { name } of clouds.public.endpoints) assert.equal(cleaned(name, unlucky), name);
});

test('addresses of this computer keep their family; closed words and instants stay', () => {
  const own = '2001:db8:1::2';
  const state: Evidence = {
    kind: 'network-state',
    ...seen,
    interfaces: [
      {
        name: 'eth0',
        addresses: [
          { family: 6, address: own, scope: 'global' },
          { family: 4, address: '198.51.100.2', scope: 'global' },
          { family: 4, address: '192.168.1.2', scope: 'private' },
        ],
      },
    ],
    defaultRoutes: null,
  };
  const pinned: Evidence = {
    kind: 'name-looked-up',
    ...seen,
    name: 'x.example',
    role: 'control',
    by: 'system',
    outcome: success({ addresses: [own, '2001:db8:1::20', '198.51.100.20'] }),
    durationMs: 1,
  };
  const { evidence, replaced } = redact([state, pinned], { ...nobody, accountNames: ['network-state'] });
  assert.deepEqual(evidence, [
    {
      ...state,
      interfaces: [
        {
          name: 'eth0',
          addresses: [
            { family: 6, address: 'public-ipv6-1', scope: 'global' },
            { family: 4, address: 'public-ipv4-1', scope: 'global' },
            { family: 4, address: '192.168.1.2', scope: 'private' },
          ],
        },
      ],
    },
    { ...pinned, outcome: success({ addresses: ['public-ipv6-1', '2001:db8:1::20', '198.51.100.20'] }) },
  ]);
  assert.deepEqual(replaced, [{ pattern: 'computer-address', count: 3 }]);
});

test('what was clean is searched again once an address of this computer is known', () => {
  const looked: Evidence = {
    kind: 'name-looked-up',
    ...seen,
    name: 'x.example',
    role: 'control',
    by: 'system',
    outcome: success({ addresses: ['203.0.113.77'] }),
    durationMs: 1,
  };
  const interfaces = [{ name: 'eth0', addresses: [{ family: 4, address: '203.0.113.77', scope: 'global' }] }] as const;
  const state: Evidence = { kind: 'network-state', ...seen, interfaces, defaultRoutes: null };
  const person = { ...nobody };
  assert.equal(redact([looked], person).evidence[0], looked);
  const { evidence } = redact([looked, state], person);
  assert.deepEqual(evidence[0], { ...looked, outcome: success({ addresses: ['public-ipv4-1'] }) });
});

test('identities come from the environment and the host name', async () => {
  const host: Partial<Host> = {
    platform: 'linux',
    environment: { USER: 'anna', LOGNAME: '', USERNAME: undefined },
    readText: async (path) =>
      path === '/etc/hostname' ? success('pc-7.corp.example\n') : failed('read-file', 'not-found'),
  };
  const question = { cloud: clouds.public, user: 'anna@contoso.com', tenant: null };
  const context = { host: host as Host, question, signal: AbortSignal.timeout(1_000) };
  assert.deepEqual(await identitiesOf(context), {
    user: 'anna@contoso.com',
    accountNames: ['anna'],
    computerNames: ['pc-7.corp.example', 'pc-7'],
  });
});
