import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Evidence } from '../../model/evidence.ts';
import { failed } from '../../model/failure.ts';
import {
  cutAt,
  distrusted,
  except,
  judged,
  lookedUp,
  names,
  pinned,
  SIGN_IN,
  through,
  world,
} from '../evidence-for-tests.ts';
import { hostsFileOverride } from './hosts-file-override.ts';

describe('hosts-file-override', () => {
  it('names the line when the pinned host does not answer', () => {
    const said = judged(
      hostsFileOverride,
      world({
        hosts: [pinned(SIGN_IN, '127.0.0.1')],
        tls: except('tls', cutAt(SIGN_IN, 'connect', 'connection-refused')),
      }),
    );
    assert.equal(said?.strength, 'certain');
    assert.match(said?.text ?? '', /Line 7 of \/etc\/hosts sends login.microsoftonline.com to 127\.0\.0\.1/);
  });

  it('is less sure when the host does not work without the line either', () => {
    const tried: Evidence = {
      ...{ kind: 'what-if-tried', from: { check: 'what-if' }, seenAt: '2026-03-02T09:00:00.000Z' },
      ...{ hypothesis: 'without-hosts-file', host: SIGN_IN, using: null, durationMs: 20 },
      outcome: failed('tls-handshake', 'tls-not-spoken'),
    };
    const evidence = world({
      hosts: [pinned(SIGN_IN, '127.0.0.1')],
      tls: except('tls', cutAt(SIGN_IN, 'connect', 'connection-refused')),
    });
    assert.equal(judged(hostsFileOverride, [...evidence, tried])?.strength, 'likely');
  });

  it('is silent when the pinned address is the real host', () => {
    assert.equal(judged(hostsFileOverride, world({ hosts: [pinned(SIGN_IN, '203.0.113.2')] })), undefined);
  });

  it('is silent when DNS leads to the pinned address as well, which is dead', () => {
    const dead = '203.0.113.2';
    const evidence = world({
      hosts: [pinned(SIGN_IN, dead)],
      names: names(() => [dead]),
      tls: except('tls', cutAt(SIGN_IN, 'connect', 'connection-refused')),
    });
    assert.equal(judged(hostsFileOverride, evidence), undefined);
  });

  it('is silent when the service answers at the pinned address, and this computer does not trust it or lives in another time', () => {
    for (const word of ['certificate-unknown-issuer', 'certificate-expired'] as const) {
      const tls = except('tls', distrusted(SIGN_IN, word));
      assert.equal(judged(hostsFileOverride, world({ hosts: [pinned(SIGN_IN, '203.0.113.77')], tls })), undefined);
    }
  });

  it('is silent behind a proxy, which does not read the file', () => {
    assert.equal(
      judged(
        hostsFileOverride,
        world({
          hosts: [pinned(SIGN_IN, '127.0.0.1')],
          tls: [cutAt(SIGN_IN, 'proxy-tunnel', 'timed-out', through('proxy.example:8080'))],
          metadata: [],
        }),
      ),
      undefined,
    );
  });

  it('leaves an address that only DNS gives to dns-tampered', () => {
    assert.equal(
      judged(
        hostsFileOverride,
        world({
          names: except('names', lookedUp(SIGN_IN, 'system', ['127.0.0.1'])),
          tls: except('tls', cutAt(SIGN_IN, 'connect', 'connection-refused')),
        }),
      ),
      undefined,
    );
  });
});
