import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Evidence } from '../model/evidence.ts';
import { openBook } from './book.ts';
import {
  addressOf,
  announced,
  answer,
  CONTROL,
  clock,
  connected,
  cutAt,
  device,
  except,
  FILES,
  listRead,
  metadata,
  NEEDED,
  names,
  noClock,
  openedAndTrusted,
  pinned,
  portal,
  proven,
  SIGN_IN,
  setting,
  through,
  world,
} from './evidence-for-tests.ts';
import { notesOn } from './notes.ts';

const PROXY = 'proxy.example:8080';
const right = NEEDED.map((name) => clock(name, 0));

const cases: readonly (readonly [string, readonly Evidence[], RegExp])[] = [
  [
    "a computer that is in the company's own directory alone",
    [...world(), device({ join: 'domain', spokeFor: 'person' })],
    /^This computer belongs to the company's own directory, but not to its Microsoft 365 organisation/,
  ],
  [
    'a time service that does not run',
    [...world(), device({ timeService: 'stopped' }, 'w32tm')],
    /^Nothing sets the clock of this computer by itself/,
  ],
  [
    'closed NTP ports',
    world({ clock: [noClock('time.windows.com'), noClock('pool.ntp.org'), ...right] }),
    /^No time server answers \(/,
  ],
  [
    'a wrong time server',
    world({ clock: [clock('time.windows.com', 900), ...right] }),
    /^time.windows.com gives a time that is 15 minutes off/,
  ],
  [
    'a trusted inspection',
    world({ tls: NEEDED.map((name) => openedAndTrusted(name, 'Zscaler Root CA')) }),
    /opened on the way by Zscaler \(Zscaler Root CA\)/,
  ],
  [
    'a dead first DNS server',
    world({ names: [...names((name) => [addressOf(name)]), ...names(() => 'timed-out', ['10.0.0.1'])] }),
    /^The DNS server 10.0.0.1 does not answer/,
  ],
  [
    'a working proxy',
    world({
      settings: [setting(PROXY)],
      tls: [...NEEDED.map((name) => proven(name, through(PROXY))), cutAt(SIGN_IN, 'connect', 'timed-out')],
      metadata: [metadata({ route: through(PROXY) })],
      transfers: [],
    }),
    /^Signing in goes through the proxy proxy.example:8080, set by the environment variables/,
  ],
  [
    'a host of the list without which a part is missing',
    world({ tls: [...NEEDED.map((name) => proven(name)), cutAt('outlook.office.com', 'connect', 'timed-out')] }),
    /^outlook.office.com cannot be reached. Signing in works without it. The calendar in Teams stays empty.$/,
  ],
  [
    'a list of hosts that has changed',
    [...world(), listRead({ latest: '2026030101', added: ['new.example'], removed: [] })],
    /^Microsoft's list of hosts of 2026-03-01 is newer than the one of 2026-01-01 in this program: new are new.example.$/,
  ],
  [
    'a log-in to the network that soon ends',
    [...world(), announced({ captive: false, secondsRemaining: 599 })],
    /^The log-in to this network ends in 9 minutes/,
  ],
  [
    'a network that wants a log-in for other pages',
    world({ portal: [portal(answer(302, { location: 'http://hotel.example/in' }))] }),
    /^This network wants a log-in for other pages \(http:\/\/hotel.example\/in\)/,
  ],
  [
    'split DNS',
    world({ names: names((name) => [name === SIGN_IN ? '10.0.0.4' : addressOf(name)]) }),
    /leads to 10.0.0.4 inside this network/,
  ],
  [
    'a pinned name that works',
    world({ hosts: [pinned(SIGN_IN, '203.0.113.2')] }),
    /^Line 7 of \/etc\/hosts pins login/,
  ],
  [
    'a dead IPv6',
    world({ tcp: NEEDED.flatMap((name) => [connected(name), connected(name, 'host-unreachable', '2001:db8::2')]) }),
    /^IPv6 does not work in this network, IPv4 does/,
  ],
  [
    'an address that refuses beside one that opens',
    world({ tcp: except('tcp', connected(SIGN_IN), connected(SIGN_IN, 'connection-refused', '203.0.113.77')) }),
    /^login\.microsoftonline\.com cannot be reached at 203\.0\.113\.77; programs go on/,
  ],
  [
    'a silent address of another host',
    world({ tcp: except('tcp', connected(FILES), connected(FILES, 'timed-out', '203.0.113.77')) }),
    /^aadcdn\.msftauth\.net does not answer at 203\.0\.113\.77; other addresses of it do/,
  ],
  [
    'a slow way',
    world({ tcp: [...NEEDED, CONTROL].map((name) => connected(name, undefined, addressOf(name), 250)) }),
    /takes 250 ms/,
  ],
  [
    'a slow way, of which a computer that was busy counted a part until most answers came',
    world({ tcp: countedInPart(560), metadata: [90, 270, 280].map((firstByteMs) => metadata({ firstByteMs })) }),
    /takes 270 ms/,
  ],
  [
    'a slow way, of which a computer that was busy counted a part of all answers and of single connections',
    world({ tcp: countedInPart(560, [90, 260, 270, 280]), metadata: [metadata({ firstByteMs: 90 })] }),
    /takes 270 ms/,
  ],
  [
    'a proxy script that nobody read',
    world({ settings: [setting(null, 'wininet', { mode: 'pac', pacUrl: 'http://wpad/wpad.dat' })] }),
    /^A proxy script \(http:\/\/wpad\/wpad.dat\)/,
  ],
];

/** Connections that took this long by the clock on the wall, of which a busy computer counted so much: 90 ms unless told. */
function countedInPart(wallMs: number, countedMs: readonly number[] = []): readonly Evidence[] {
  const counted = (name: string, at: number) => connected(name, undefined, addressOf(name), countedMs[at] ?? 90);
  return [...NEEDED, CONTROL].map((name, at) => ({ ...counted(name, at), wallMs }));
}

const notes = (evidence: readonly Evidence[]) => notesOn(openBook(evidence)).map(({ text }) => text);

describe('notes', () => {
  it('call no way slow for what a busy computer read late, nor for a server that thinks', () => {
    const readLate = world({ tcp: countedInPart(560), metadata: [metadata({ firstByteMs: 60 })] });
    const thinking = world({ tcp: countedInPart(100), metadata: [metadata({ firstByteMs: 270 })] });
    for (const evidence of [readLate, thinking]) assert.deepEqual(notes(evidence), []);
  });

  for (const [oddity, evidence, words] of cases) {
    it(`tells of ${oddity}, and of nothing else`, () => {
      const [note = '', ...more] = notes(evidence);
      assert.match(note, words);
      assert.deepEqual(more, []);
    });
  }

  it('warns of an authority whose key everybody has, although this computer trusts it', () => {
    const [said = ''] = notes(world({ tls: NEEDED.map((name) => openedAndTrusted(name, 'eDellRoot')) }));
    assert.match(said, /^Danger: .* eDellRoot .* Do not type a password/);
  });

  it('says which hosts an inspection leaves alone', () => {
    const [said = ''] = notes(world({ tls: except('tls', openedAndTrusted(SIGN_IN, 'Zscaler Root CA')) }));
    assert.match(said, /aadcdn\.msftauth\.net and teams\.microsoft\.com are left alone/);
  });

  it('has nothing to say about an ordinary network', () => assert.deepEqual(notes(world()), []));

  it('does not miss a family that this network does not have', () => {
    const onlyV4 = NEEDED.flatMap((name) => [connected(name), connected(name, 'network-unreachable', '2001:db8::2')]);
    assert.deepEqual(notes(world({ tcp: onlyV4 })), []);
  });
});
