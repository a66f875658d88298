import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cutAt, except, judged, SIGN_IN, transfer, world } from '../evidence-for-tests.ts';
import { downloadInterrupted } from './download-interrupted.ts';

describe('download-interrupted', () => {
  it('counts the bytes of an answer that broke off', () => {
    const said = judged(downloadInterrupted, world({ transfers: [transfer('reset', 900)] }));
    assert.equal(said?.strength, 'certain');
    assert.match(said?.text ?? '', /sent 900 of 17174 bytes, then the connection was reset/);
  });

  it('knows the three ways to end early', () => {
    for (const end of ['closed-early', 'reset', 'stalled'] as const) {
      assert.equal(judged(downloadInterrupted, world({ transfers: [transfer(end, 1)] }))?.strength, 'certain');
    }
  });

  it('is likely when the cut comes before the first byte', () => {
    const said = judged(
      downloadInterrupted,
      world({
        transfers: [transfer('not-begun', 0, { failure: { operation: 'http-round-trip', word: 'connection-reset' } })],
      }),
    );
    assert.equal(said?.strength, 'likely');
    assert.match(said?.text ?? '', /before the answer began/);
  });

  it('is silent when all bytes came', () => {
    assert.equal(judged(downloadInterrupted, world()), undefined);
  });

  it('leaves silence in the handshake to connection-timeout', () => {
    assert.equal(
      judged(
        downloadInterrupted,
        world({
          tls: except('tls', cutAt(SIGN_IN, 'tls-handshake', 'timed-out')),
          transfers: [transfer('not-begun', 0, { failure: { operation: 'tls-handshake', word: 'timed-out' } })],
        }),
      ),
      undefined,
    );
  });
});
