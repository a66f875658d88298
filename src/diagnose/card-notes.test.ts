import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openBook } from './book.ts';
import { cardNotes } from './card-notes.ts';
import { card, cardWith, keyTried } from './evidence-for-tests.ts';

const notes = (...evidence: Parameters<typeof openBook>[0]) => cardNotes(openBook(evidence)).map(({ text }) => text);

describe('notes on cards', () => {
  it('say why a key was not tried, and when it fits', () => {
    assert.match(notes(keyTried('refused', 1)).join(), /with one try left, a mistyped PIN would lock it/);
    assert.match(notes(keyTried('refused', 0)).join(), /its PIN is locked/);
    assert.match(notes(keyTried('not-allowed')).join(), /no PIN was given/);
    assert.match(notes(keyTried('fits')).join(), /its key fits/);
  });

  it('leave to causes what is one', () => {
    for (const result of ['fits-not', 'pin-wrong', 'pin-locked', 'removed', 'silent'] as const)
      assert.deepEqual(notes(card(), keyTried(result)), []);
  });

  it('say how to have the issuer judged where this computer does not know it', () => {
    const strange = { computerTrust: 'certificate-unknown-issuer' } as const;
    assert.match(notes(cardWith(strange)).join(), /--card-roots/);
    for (const known of [{ trust: 'accepted' } as const, { isSelfSigned: true }])
      assert.deepEqual(notes(cardWith({ ...strange, ...known })), []);
    assert.deepEqual(notes(card()), []);
  });
});
