import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cutAt, except, judged, SIGN_IN, transfer, world } from '../evidence-for-tests.ts';
import { connectionReset } from './connection-reset.ts';

describe('connection-reset', () => {
  it('speaks when the connection is cut at the name', () => {
    const said = judged(
      connectionReset,
      world({ tls: except('tls', cutAt(SIGN_IN, 'tls-handshake', 'connection-reset')) }),
    );
    assert.equal(said?.strength, 'certain');
    assert.match(said?.text ?? '', /cut as soon as the name is said/);
  });

  it('takes a quiet close for the same', () => {
    const said = judged(
      connectionReset,
      world({ tcp: [], portal: [], tls: except('tls', cutAt(SIGN_IN, 'tls-handshake', 'connection-closed')) }),
    );
    assert.equal(said?.strength, 'likely');
    assert.match(said?.text ?? '', /cut/);
  });

  it('is silent on a healthy network', () => {
    assert.equal(judged(connectionReset, world()), undefined);
  });

  it('leaves a reset before TLS to connection-refused', () => {
    assert.equal(
      judged(connectionReset, world({ tls: except('tls', cutAt(SIGN_IN, 'connect', 'connection-reset')) })),
      undefined,
    );
  });

  it('leaves a reset in mid-transfer to download-interrupted', () => {
    assert.equal(judged(connectionReset, world({ transfers: [transfer('reset', 900)] })), undefined);
  });
});
