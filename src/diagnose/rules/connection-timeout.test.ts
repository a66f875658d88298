import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  addressOf,
  CONTROL,
  connected,
  cutAt,
  except,
  FILES,
  judged,
  metadata,
  NEEDED,
  noMetadata,
  portal,
  proven,
  SIGN_IN,
  through,
  world,
} from '../evidence-for-tests.ts';
import { connectionTimeout } from './connection-timeout.ts';

describe('connection-timeout', () => {
  it('is certain when the control host answers', () => {
    const said = judged(
      connectionTimeout,
      world({
        tcp: except('tcp', connected(SIGN_IN, 'timed-out')),
        tls: except('tls', cutAt(SIGN_IN, 'connect', 'timed-out')),
      }),
    );
    assert.equal(said?.strength, 'certain');
    assert.match(
      said?.text ?? '',
      /does not answer at all.*www.msftconnecttest.com, which has nothing to do with signing in, answers/s,
    );
  });

  it('is less sure when nothing answers', () => {
    const said = judged(
      connectionTimeout,
      world({
        tcp: [...NEEDED, CONTROL].map((name) => connected(name, 'timed-out')),
        tls: NEEDED.map((name) => cutAt(name, 'connect', 'timed-out')),
        portal: [portal('timed-out')],
      }),
    );
    assert.equal(said?.strength, 'likely');
    assert.match(said?.text ?? '', /does not answer at all/);
  });

  it('tells silence after the connection opened', () => {
    const said = judged(connectionTimeout, world({ tls: except('tls', cutAt(SIGN_IN, 'tls-handshake', 'timed-out')) }));
    assert.equal(said?.strength, 'certain');
    assert.match(said?.text ?? '', /opens, then there is silence/);
  });

  it('is less sure of silence behind a proxy: a control host that is asked straight tells nothing about that way', () => {
    const proxy = through('proxy.example:8080');
    const tls = except('tls', cutAt(SIGN_IN, 'tls-handshake', 'timed-out', proxy));
    const metadata = [noMetadata('tls-handshake', 'timed-out', proxy)];
    const said = judged(connectionTimeout, world({ tls, metadata }));
    assert.equal(said?.strength, 'likely');
  });

  it('can only suspect when the secure connection stands and no answer comes', () => {
    const said = judged(
      connectionTimeout,
      world({ metadata: [noMetadata('http-round-trip', 'timed-out')], transfers: [] }),
    );
    assert.equal(said?.strength, 'possible');
    assert.match(said?.text ?? '', /sends no answer/);
  });

  it('is silent when one family answers', () => {
    assert.equal(
      judged(
        connectionTimeout,
        world({ tcp: except('tcp', connected(SIGN_IN), connected(SIGN_IN, 'timed-out', '2001:db8::2')) }),
      ),
      undefined,
    );
  });

  const partly = [connected(SIGN_IN), connected(SIGN_IN, 'timed-out', '203.0.113.77')];

  it('finds it likely where some addresses of the name are silent and others answer', () => {
    const said = judged(connectionTimeout, world({ tcp: except('tcp', ...partly) }));
    assert.equal(said?.strength, 'likely');
    assert.match(
      said?.text ?? '',
      /\(203\.0\.113\.77, port 443\) does not answer at all.* answers at 203\.0\.113\.2;/s,
    );
  });

  it('leaves such addresses alone where packets are lost, or IPv6 is tried first and works', () => {
    const late = { ...connected(FILES, undefined, addressOf(FILES), 1_040), wallMs: 1_040 };
    for (const tcp of [
      [...except('tcp', ...partly), late],
      except('tcp', ...partly, connected(SIGN_IN, undefined, '2001:db8::3')),
    ])
      assert.equal(judged(connectionTimeout, world({ tcp })), undefined);
  });

  it('is silent when apps go through a proxy', () => {
    assert.equal(
      judged(
        connectionTimeout,
        world({
          tcp: [connected(SIGN_IN, 'timed-out')],
          tls: [proven(SIGN_IN, through('proxy.example:8080'))],
          metadata: [metadata({ route: through('proxy.example:8080') })],
        }),
      ),
      undefined,
    );
  });

  it('leaves another silent host to endpoint-blocked', () => {
    assert.equal(
      judged(
        connectionTimeout,
        world({
          tcp: except('tcp', connected(FILES, 'timed-out')),
          tls: except('tls', cutAt(FILES, 'connect', 'timed-out')),
        }),
      ),
      undefined,
    );
  });
});
