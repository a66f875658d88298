import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  addressOf,
  contacted,
  cutAt,
  judged,
  metadata,
  NEEDED,
  names,
  proven,
  resolvers,
  SIGN_IN,
  setting,
  through,
  world,
} from '../evidence-for-tests.ts';
import { dnsUnreachable } from './dns-unreachable.ts';

describe('dns-unreachable', () => {
  it('speaks when no DNS server answers to any name', () => {
    const said = judged(
      dnsUnreachable,
      world({
        names: [...names(() => 'timed-out', ['192.168.1.1']), ...names(() => 'lookup-failed', ['system'])],
        tls: NEEDED.map((name) => cutAt(name, 'resolve', 'lookup-failed')),
        metadata: [],
      }),
    );
    assert.equal(said?.strength, 'certain');
    assert.match(said?.text ?? '', /192\.168\.1\.1 answers to no name/);
  });

  it('speaks when no DNS server is set', () => {
    const said = judged(
      dnsUnreachable,
      world({ names: [resolvers(), ...names(() => 'lookup-failed', ['system'])], tls: [], metadata: [] }),
    );
    assert.equal(said?.strength, 'certain');
    assert.match(said?.text ?? '', /No DNS server is set/);
  });

  it('speaks when the sign-in host is found all the same, as by a line of the hosts file', () => {
    const bySystem = (name: string) => (name === SIGN_IN ? [addressOf(name)] : 'lookup-failed');
    const said = judged(
      dnsUnreachable,
      world({ names: [...names(() => 'timed-out', ['192.168.1.1']), ...names(bySystem, ['system'])] }),
    );
    assert.equal(said?.strength, 'certain');
  });

  it('is silent when the second server answers', () => {
    assert.equal(
      judged(
        dnsUnreachable,
        world({ names: [...names((name) => [addressOf(name)]), ...names(() => 'timed-out', ['192.168.1.254'])] }),
      ),
      undefined,
    );
  });

  it('is silent when a proxy looks the names up', () => {
    assert.equal(
      judged(
        dnsUnreachable,
        world({
          names: [...names(() => 'timed-out')],
          tls: [proven(SIGN_IN, through('proxy.example:8080'))],
          metadata: [metadata({ route: through('proxy.example:8080') })],
        }),
      ),
      undefined,
    );
  });

  it('leaves a server that answers with a failure to dns-failing', () => {
    assert.equal(
      judged(
        dnsUnreachable,
        world({
          names: [...names(() => 'resolver-failed', ['192.168.1.1']), ...names(() => 'lookup-failed', ['system'])],
        }),
      ),
      undefined,
    );
  });

  it('is silent where a proxy answers, if only to ask for a password', () => {
    const said = judged(
      dnsUnreachable,
      world({
        names: names(() => 'timed-out'),
        settings: [setting('10.0.0.8:3128')],
        proxies: [contacted('10.0.0.8:3128', 407)],
        tls: [cutAt(SIGN_IN, 'proxy-tunnel', 'proxy-refused', through('10.0.0.8:3128'))],
        metadata: [],
        transfers: [],
      }),
    );
    assert.equal(said, undefined);
  });
});
