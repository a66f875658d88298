import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Evidence } from '../../model/evidence.ts';
import { success } from '../../model/failure.ts';
import { answer, cutAt, direct, except, FILES, judged, SIGN_IN, transfer, world } from '../evidence-for-tests.ts';
import { downloadInterrupted } from './download-interrupted.ts';

const piece: Evidence = {
  kind: 'size-tried',
  from: { check: 'http-transfer' },
  seenAt: '2026-03-02T09:00:05.000Z',
  ...{ name: FILES, role: 'sign-in-files', route: direct, direction: 'down', by: 'request', sizeBytes: 3_000 },
  outcome: success(null),
  durationMs: 40,
};

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

  const at = (second: number) => ({ seenAt: `2026-03-02T09:00:0${second}.000Z` });

  it('says whether it broke off at the same place again: a filter does, a line does not', () => {
    const same = [transfer('closed-early', 9_000, at(1)), transfer('closed-early', 9_400, at(2))];
    assert.match(judged(downloadInterrupted, world({ transfers: same }))?.text ?? '', /limits the size of downloads/);
    const silence = [transfer('stalled', 9_000, at(1)), transfer('stalled', 9_000, at(2))];
    assert.match(
      judged(downloadInterrupted, world({ transfers: silence }))?.text ?? '',
      /fell silent at the same place/,
    );
    const elsewhere = [transfer('reset', 900, at(1)), transfer('reset', 9_400, at(2))];
    assert.doesNotMatch(judged(downloadInterrupted, world({ transfers: elsewhere }))?.text ?? '', /same place/);
  });

  it('is only possible when the second try came whole, and silent when the first was merely slow', () => {
    const cutOnce = [transfer('reset', 900, at(1)), transfer('complete', 17_174, at(2))];
    assert.equal(judged(downloadInterrupted, world({ transfers: cutOnce }))?.strength, 'possible');
    const slowOnce = [transfer('stalled', 900, at(1)), transfer('complete', 17_174, at(2))];
    assert.equal(judged(downloadInterrupted, world({ transfers: slowOnce })), undefined);
  });

  it('is certain when a file is refused whole and comes in pieces', () => {
    const refused = (status: number) => transfer('complete', 175, { answer: answer(status) });
    const said = judged(downloadInterrupted, world({ transfers: [refused(502), piece] }));
    assert.equal(said?.strength, 'certain');
    assert.match(said?.text ?? '', /status 502\nA piece of the same file, 3000 bytes, does come/);
    assert.equal(judged(downloadInterrupted, world({ transfers: [refused(502)] })), undefined);
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
