import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Evidence } from '../model/evidence.ts';
import { openBook } from './book.ts';
import { conclude } from './conclude.ts';
import * as story from './evidence-for-tests.ts';
import { everythingWorks } from './picture/everything-works.ts';
import { rules } from './rules/all.ts';

const { CONTROL, FILES, NEEDED, SIGN_IN, TEAMS, world, except, through } = story;

/** What remains of a network in which no way leads to any host. */
const nothing = (
  operation: 'resolve' | 'connect',
  word: 'name-not-found' | 'lookup-failed' | 'timed-out' | 'connection-refused',
) => ({
  tls: NEEDED.map((name) => story.cutAt(name, operation, word)),
  transfers: [story.transfer('not-begun', 0)],
  metadata: [story.noMetadata(operation, word)],
});

const nextYear = { notBefore: '2027-01-01T00:00:00.000Z', notAfter: '2028-01-01T00:00:00.000Z' };

const allTls = (make: (name: string) => Evidence) => ({
  tls: NEEDED.map(make),
  metadata: [story.noMetadata('tls-handshake', 'certificate-invalid')],
  transfers: [story.transfer('not-begun', 0)],
});

const viaProxy = (proxy: string, source: 'environment' | 'wininet' = 'environment') => ({
  settings: [story.setting(proxy, source)],
  proxies: [story.contacted(proxy, 200, { source })],
  tls: [
    ...NEEDED.map((name) => story.proven(name, through(proxy, source))),
    story.cutAt(SIGN_IN, 'resolve', 'name-not-found'),
  ],
  metadata: [story.metadata({ route: through(proxy, source) })],
  transfers: [story.wholeTransfer(through(proxy, source))],
});

const deadProxy = (proxy: string) => ({
  settings: [story.setting(proxy)],
  tls: [
    ...NEEDED.map((name) => story.cutAt(name, 'proxy-tunnel', 'connection-refused', through(proxy))),
    story.proven(SIGN_IN),
  ],
  metadata: [story.noMetadata('proxy-tunnel', 'connection-refused', through(proxy))],
  transfers: [story.transfer('not-begun', 0, { route: through(proxy) })],
});

const broken: readonly (readonly [string, readonly Evidence[], string])[] = [
  [
    'A laptop came back with its clock ten minutes fast; everything else works.',
    world({ clock: ['time.windows.com', ...NEEDED, CONTROL].map((who) => story.clock(who, 600)) }),
    'clock-skew',
  ],
  [
    'The clock is a year behind, so that no certificate holds yet.',
    world({
      clock: [...NEEDED, CONTROL].map((who) => story.clock(who, -400 * 86_400)),
      ...allTls((name) => story.distrusted(name, 'certificate-not-yet-valid', nextYear)),
    }),
    'clock-skew',
  ],
  [
    'No cable.',
    world({
      network: [story.network({ interfaces: [], defaultRoutes: [] })],
      clock: [],
      names: [story.resolvers('192.168.1.1'), ...story.names((_) => 'timed-out')],
      tcp: [],
      portal: [story.portal('lookup-failed')],
      ...nothing('resolve', 'lookup-failed'),
    }),
    'offline',
  ],
  [
    'The only DNS server is dead.',
    world({
      clock: [],
      names: [
        story.resolvers('192.168.1.1'),
        ...story.names((_) => 'timed-out', ['192.168.1.1']),
        ...story.names((_) => 'lookup-failed', ['system']),
      ],
      tcp: [],
      portal: [story.portal('lookup-failed')],
      ...nothing('resolve', 'lookup-failed'),
    }),
    'dns-unreachable',
  ],
  [
    'A filter denies that the sign-in names exist.',
    world({
      names: story.names((name) => (name === CONTROL ? ['203.0.113.9'] : 'name-not-found')),
      tcp: [story.connected(CONTROL)],
      ...nothing('resolve', 'name-not-found'),
    }),
    'dns-name-not-found',
  ],
  [
    'The DNS server fails for the sign-in names.',
    world({
      names: [
        ...story.names((name) => (name === CONTROL ? ['203.0.113.9'] : 'resolver-failed'), ['192.168.1.1']),
        ...story.names((name) => (name === CONTROL ? ['203.0.113.9'] : 'lookup-failed'), ['system']),
      ],
      tcp: [story.connected(CONTROL)],
      ...nothing('resolve', 'lookup-failed'),
    }),
    'dns-failing',
  ],
  [
    'DNS sends the sign-in host to a block page on a private address.',
    world({
      names: except(
        'names',
        story.lookedUp(SIGN_IN, 'system', ['10.1.1.1']),
        story.lookedUp(SIGN_IN, '192.168.1.1', ['10.1.1.1']),
      ),
      tcp: except('tcp', story.connected(SIGN_IN, undefined, '10.1.1.1')),
      tls: except('tls', story.selfSigned(SIGN_IN, ['block.example'])),
      metadata: [story.noMetadata('tls-handshake', 'certificate-self-signed')],
    }),
    'dns-tampered',
  ],
  [
    'DNS sends the sign-in host to 0.0.0.0.',
    world({
      names: except('names', story.lookedUp(SIGN_IN, 'system', ['0.0.0.0'])),
      tcp: except('tcp', story.connected(SIGN_IN, 'connection-refused', '0.0.0.0')),
      tls: except('tls', story.cutAt(SIGN_IN, 'connect', 'connection-refused')),
      metadata: [story.noMetadata('connect', 'connection-refused')],
    }),
    'dns-tampered',
  ],
  [
    'Someone pinned the sign-in host in the hosts file.',
    world({
      hosts: [story.pinned(SIGN_IN, '127.0.0.1')],
      names: except(
        'names',
        story.lookedUp(SIGN_IN, 'system', ['127.0.0.1']),
        story.lookedUp(SIGN_IN, '192.168.1.1', ['203.0.113.2']),
      ),
      tcp: except('tcp', story.connected(SIGN_IN, 'connection-refused', '127.0.0.1')),
      tls: except('tls', story.cutAt(SIGN_IN, 'connect', 'connection-refused')),
      metadata: [story.noMetadata('connect', 'connection-refused')],
    }),
    'hosts-file-override',
  ],
  [
    'The firewall rejects port 443.',
    world({
      tcp: [...NEEDED.map((name) => story.connected(name, 'connection-refused')), story.connected(CONTROL)],
      ...nothing('connect', 'connection-refused'),
    }),
    'connection-refused',
  ],
  [
    'The firewall drops port 443.',
    world({
      tcp: [...NEEDED.map((name) => story.connected(name, 'timed-out')), story.connected(CONTROL)],
      ...nothing('connect', 'timed-out'),
    }),
    'connection-timeout',
  ],
  [
    'A filter reads the name and resets.',
    world(allTls((name) => story.cutAt(name, 'tls-handshake', 'connection-reset'))),
    'connection-reset',
  ],
  [
    'Downloads break off after 9,000 bytes.',
    world({ transfers: [story.transfer('reset', 9_000)] }),
    'download-interrupted',
  ],
  [
    'A hotel wants a log-in first and shows its own certificate.',
    world({
      portal: [story.portal(story.answer(302, { location: 'http://hotel.example/login' }))],
      names: story.names((_) => ['10.9.9.9']),
      ...allTls((name) => story.selfSigned(name, ['hotel.example'])),
    }),
    'captive-portal',
  ],
  [
    'A hotel redirects port 443 to plain http.',
    world({
      portal: [story.portal(story.answer(302, { location: 'http://hotel.example/login' }))],
      ...allTls((name) => story.cutAt(name, 'tls-handshake', 'tls-not-spoken')),
    }),
    'captive-portal',
  ],
  [
    'The sign-in files are blocked.',
    world({
      tcp: except('tcp', story.connected(FILES, 'timed-out')),
      tls: except('tls', story.cutAt(FILES, 'connect', 'timed-out')),
      transfers: [story.transfer('not-begun', 0)],
    }),
    'endpoint-blocked',
  ],
  [
    'The proxy is gone.',
    world({
      ...deadProxy('proxy.example:8080'),
      proxies: [story.contacted('proxy.example:8080', 'connection-refused')],
    }),
    'proxy-unreachable',
  ],
  [
    'Fiddler was closed and left its setting.',
    world({ ...deadProxy('127.0.0.1:8888'), proxies: [story.contacted('127.0.0.1:8888', 'connection-refused')] }),
    'local-proxy-left-behind',
  ],
  [
    'The proxy wants a password.',
    world({
      ...deadProxy('proxy.example:8080'),
      proxies: [story.contacted('proxy.example:8080', 407, { authenticationSchemes: ['Basic'] })],
    }),
    'proxy-authentication',
  ],
  [
    'The proxy forbids the sign-in host.',
    world({
      ...deadProxy('proxy.example:8080'),
      proxies: [story.contacted('proxy.example:8080', 403, { reason: 'ERR_ACCESS_DENIED 0' })],
    }),
    'proxy-refuses',
  ],
  [
    'Two places name different proxies, the one that apps obey is dead.',
    world({
      ...deadProxy('old.example:8080'),
      settings: [story.setting('old.example:8080'), story.setting('new.example:8080', 'gnome')],
      tls: [
        ...NEEDED.map((name) => story.cutAt(name, 'proxy-tunnel', 'connection-refused', through('old.example:8080'))),
        story.proven(SIGN_IN, through('new.example:8080', 'gnome')),
        story.cutAt(SIGN_IN, 'connect', 'timed-out'),
      ],
      proxies: [
        story.contacted('old.example:8080', 'connection-refused'),
        story.contacted('new.example:8080', 200, { source: 'gnome' }),
      ],
    }),
    'proxy-settings-disagree',
  ],
  [
    'Fiddler opens TLS and nobody trusts it.',
    world(allTls((name) => story.opened(name, 'DO_NOT_TRUST_FiddlerRoot'))),
    'tls-intercepted',
  ],
  [
    'The certificate of the sign-in host ran out.',
    world({
      tls: except('tls', story.distrusted(SIGN_IN, 'certificate-expired', { notAfter: '2026-02-01T00:00:00.000Z' })),
      metadata: [story.noMetadata('tls-handshake', 'certificate-expired')],
    }),
    'tls-certificate-expired',
  ],
  [
    'The sign-in host shows the certificate of another.',
    world({
      tls: except('tls', story.otherName(SIGN_IN, ['www.example.com'])),
      metadata: [story.noMetadata('tls-handshake', 'certificate-wrong-name')],
    }),
    'tls-wrong-name',
  ],
  [
    'The computer lost the root of the service.',
    world(
      allTls((name) =>
        story.distrusted(
          name,
          'certificate-unknown-issuer',
          {},
          { trust: { system: 'certificate-unknown-issuer', bundled: 'accepted' } },
        ),
      ),
    ),
    'tls-untrusted-root',
  ],
  [
    'Something on the way speaks TLS 1.0 only.',
    world({ ...allTls((name) => story.cutAt(name, 'tls-handshake', 'tls-version-refused')) }),
    'tls-version',
  ],
  [
    'The service is down.',
    world({ metadata: [story.metadata({ outcome: { ok: true, value: story.answer(503) }, asExpected: false })] }),
    'service-outage',
  ],
  [
    'The service turns away the network for asking too much.',
    world({
      metadata: [
        story.metadata({
          outcome: { ok: true, value: story.answer(429, { retryAfterSeconds: 30 }) },
          asExpected: false,
        }),
      ],
    }),
    'throttled',
  ],
];

const healthy: readonly (readonly [string, readonly Evidence[]])[] = [
  ['an ordinary network', world()],
  [
    'a company network with only a proxy, that knows no public names',
    world({
      ...viaProxy('proxy.example:8080'),
      names: story.names((_) => 'name-not-found'),
      tcp: NEEDED.map((name) => story.connected(name, 'timed-out')),
      portal: [story.portal('timed-out'), story.portal(undefined, { route: through('proxy.example:8080') })],
    }),
  ],
  [
    'Windows with a working proxy, where WinHTTP says direct',
    world({
      ...viaProxy('proxy.example:8080', 'wininet'),
      settings: [story.setting('proxy.example:8080', 'wininet'), story.setting(null, 'winhttp')],
    }),
  ],
  ['a trusted inspection', world({ tls: NEEDED.map((name) => story.openedAndTrusted(name, 'Zscaler Root CA')) })],
  [
    'closed NTP ports',
    world({
      clock: [
        story.noClock('time.windows.com'),
        story.noClock('pool.ntp.org'),
        ...NEEDED.map((name) => story.clock(name, 0.4)),
      ],
    }),
  ],
  [
    'one wrong time server',
    world({
      clock: [
        story.clock('time.windows.com', 900),
        story.noClock('pool.ntp.org'),
        ...NEEDED.map((name) => story.clock(name, 0.4)),
      ],
    }),
  ],
  [
    'two wrong time servers of the same network',
    world({
      clock: [
        story.clock('time.windows.com', 900),
        story.clock('pool.ntp.org', 900),
        ...NEEDED.map((name) => story.clock(name, 0.4)),
      ],
    }),
  ],
  [
    'one host with a wrong Date',
    world({ clock: [story.clock(SIGN_IN, 0), story.clock(FILES, 0), story.clock(TEAMS, 4_000)] }),
  ],
  [
    'only IPv6',
    world({
      tcp: [...NEEDED, CONTROL].flatMap((name) => [
        story.connected(name, 'network-unreachable'),
        story.connected(name, undefined, '2001:db8:2::2'),
      ]),
    }),
  ],
  [
    'a dead IPv6',
    world({
      tcp: [...NEEDED, CONTROL].flatMap((name) => [
        story.connected(name),
        story.connected(name, 'connection-refused', '2001:db8:2::2'),
      ]),
    }),
  ],
  [
    'a dead first DNS server',
    world({
      names: [...story.names((name) => [story.addressOf(name)]), ...story.names((_) => 'timed-out', ['192.168.1.254'])],
    }),
  ],
  ['split DNS to a private address that proves the name', world({ names: story.names((_) => ['10.2.3.4']) })],
  [
    'a transparent squid',
    world({
      portal: [
        { ...story.portal(), outcome: { ok: true, value: story.answer(200, { via: '1.1 squid' }) } } as Evidence,
      ],
    }),
  ],
  [
    'a control host that is blocked with a page',
    world({ portal: [story.portal(story.answer(200, { pageTitle: 'Blocked' }))] }),
  ],
  [
    'a slow satellite link',
    world({ tcp: [...NEEDED, CONTROL].map((name) => story.connected(name, undefined, story.addressOf(name), 250)) }),
  ],
  [
    'a proxy that does not hold for the sign-in host and is dead',
    world({
      settings: [story.setting('proxy.example:8080', 'environment', { bypass: ['*.microsoftonline.com'] })],
      proxies: [story.contacted('proxy.example:8080', 'timed-out')],
    }),
  ],
  ['a hosts file that pins the real address', world({ hosts: [story.pinned(SIGN_IN, '203.0.113.2')] })],
];

const conclusionOf = (evidence: readonly Evidence[]) => conclude(openBook(evidence), rules, () => 0);
const idsOf = (list: readonly { readonly rule: { readonly id: string } }[]) => list.map(({ rule }) => rule.id);

describe('broken worlds', () => {
  for (const [told, evidence, cause] of broken) {
    it(told, () => assert.deepEqual(idsOf(conclusionOf(evidence).roots), [cause]));
  }
});

describe('healthy but odd', () => {
  for (const [told, evidence] of healthy) {
    it(told, () => {
      assert.deepEqual(idsOf(conclusionOf(evidence).roots), []);
      assert.ok(everythingWorks(openBook(evidence)));
    });
  }
});
