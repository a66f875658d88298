import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  CONTROL,
  connected,
  judged,
  NEEDED,
  network,
  proven,
  SIGN_IN,
  setting,
  through,
  world,
} from '../evidence-for-tests.ts';
import { ipv6Broken } from './ipv6-broken.ts';

type Word = 'timed-out' | 'connection-refused' | 'network-unreachable' | 'host-unreachable';

/** Every host answers over IPv4, and like this over IPv6. */
const overIpv6 = (said: (name: string) => Word | undefined) => ({
  tcp: [...NEEDED, CONTROL].flatMap((name) => [connected(name), connected(name, said(name), '2001:db8::2')]),
});

const twoRoutes = network({
  defaultRoutes: [
    { family: 4, interface: 'eth0', gateway: '192.168.1.1' },
    { family: 6, interface: 'eth0', gateway: 'fe80::1' },
  ],
});

describe('ipv6-broken', () => {
  it('is likely when nothing comes back over IPv6 and everything over IPv4', () => {
    const said = judged(ipv6Broken, world({ ...overIpv6(() => 'timed-out'), network: [twoRoutes] }));
    assert.equal(said?.strength, 'likely');
    assert.match(
      said?.text ?? '',
      /login.microsoftonline.com does not answer at 2001:db8::2 \(IPv6\), but does over IPv4/,
    );
    assert.match(said?.text ?? '', /has a way out for IPv6/);
  });

  it('is only possible where IPv6 carries to others', () => {
    const said = judged(ipv6Broken, world(overIpv6((name) => (name === SIGN_IN ? 'timed-out' : undefined))));
    assert.equal(said?.strength, 'possible');
  });

  it('is silent where IPv6 is refused at once or has no route: nobody waits', () => {
    for (const word of ['connection-refused', 'network-unreachable', 'host-unreachable'] as const)
      assert.equal(judged(ipv6Broken, world(overIpv6(() => word))), undefined, word);
  });

  it('is silent where IPv4 does not answer either: that is another matter', () => {
    const tcp = NEEDED.flatMap((name) => [connected(name, 'timed-out'), connected(name, 'timed-out', '2001:db8::2')]);
    assert.equal(judged(ipv6Broken, world({ tcp })), undefined);
  });

  it('is silent behind a proxy, which does not care for the addresses of hosts', () => {
    const proxy = through('proxy.example:8080');
    const behind = {
      ...overIpv6(() => 'timed-out' as const),
      settings: [setting('proxy.example:8080')],
      tls: NEEDED.map((name) => proven(name, proxy)),
      metadata: [],
      transfers: [],
    };
    assert.equal(judged(ipv6Broken, world(behind)), undefined);
  });
});
