import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  CONTROL,
  connected,
  contacted,
  cutAt,
  judged,
  metadata,
  NEEDED,
  network,
  portal,
  proven,
  SIGN_IN,
  through,
  world,
} from '../evidence-for-tests.ts';
import { offline } from './offline.ts';

describe('offline', () => {
  it('speaks when no interface has an address', () => {
    const said = judged(
      offline,
      world({
        network: [network({ interfaces: [] })],
        tcp: [],
        tls: NEEDED.map((name) => cutAt(name, 'resolve', 'lookup-failed')),
        metadata: [],
        transfers: [],
        portal: [portal('lookup-failed')],
      }),
    );
    assert.equal(said?.strength, 'certain');
    assert.match(said?.text ?? '', /no cable, no Wi-Fi/);
  });

  it('speaks when the network gave no address', () => {
    const said = judged(
      offline,
      world({
        network: [
          network({
            interfaces: [{ name: 'eth0', addresses: [{ family: 4, address: '169.254.3.4', scope: 'link-local' }] }],
          }),
        ],
        tcp: [],
        tls: NEEDED.map((name) => cutAt(name, 'resolve', 'lookup-failed')),
        metadata: [],
        transfers: [],
        portal: [portal('lookup-failed')],
      }),
    );
    assert.equal(said?.strength, 'certain');
    assert.match(said?.text ?? '', /the network gave it none/);
  });

  it('speaks when there is no default route', () => {
    const said = judged(
      offline,
      world({
        network: [network({ defaultRoutes: [] })],
        tcp: [],
        tls: NEEDED.map((name) => cutAt(name, 'resolve', 'lookup-failed')),
        metadata: [],
        transfers: [],
        portal: [portal('lookup-failed')],
      }),
    );
    assert.equal(said?.strength, 'certain');
    assert.match(said?.text ?? '', /no default route/);
  });

  it('speaks when the system has no way to any address', () => {
    const said = judged(
      offline,
      world({
        tcp: [...NEEDED, CONTROL].map((name) => connected(name, 'network-unreachable')),
        tls: [],
        metadata: [],
        portal: [portal('network-unreachable')],
      }),
    );
    assert.equal(said?.strength, 'likely');
    assert.match(said?.text ?? '', /no way to www/);
  });

  it('is silent when a proxy next door is the way out', () => {
    assert.equal(
      judged(
        offline,
        world({
          network: [network({ defaultRoutes: [] })],
          tcp: [],
          tls: [proven(SIGN_IN, through('10.0.0.8:3128'))],
          metadata: [metadata({ route: through('10.0.0.8:3128') })],
          portal: [portal('timed-out')],
        }),
      ),
      undefined,
    );
  });

  it('is silent when the routes could not be read', () => {
    assert.equal(
      judged(
        offline,
        world({
          network: [network({ defaultRoutes: null })],
          tcp: [],
          tls: NEEDED.map((name) => cutAt(name, 'resolve', 'lookup-failed')),
          metadata: [],
          transfers: [],
          portal: [portal('lookup-failed')],
        }),
      ),
      undefined,
    );
  });

  it('leaves vanished packets to connection-timeout', () => {
    assert.equal(
      judged(
        offline,
        world({
          tcp: [...NEEDED, CONTROL].map((name) => connected(name, 'timed-out')),
          tls: [],
          metadata: [],
          portal: [portal('timed-out')],
        }),
      ),
      undefined,
    );
  });

  it('is not misled by a proxy on this computer, which answers without any network', () => {
    const said = judged(
      offline,
      world({
        network: [network({ interfaces: [] })],
        proxies: [contacted('127.0.0.1:3128', 502)],
        ...{ tcp: [], tls: [], metadata: [], transfers: [], portal: [portal('lookup-failed')] },
      }),
    );
    assert.equal(said?.strength, 'certain');
  });
});
