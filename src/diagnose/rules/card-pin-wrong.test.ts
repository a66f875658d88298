import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { card, judged, keyTried, world } from '../evidence-for-tests.ts';
import { cardPinWrong } from './card-pin-wrong.ts';

describe('card-pin-wrong', () => {
  it('is certain where fewer tries are left than a card begins with', () => {
    assert.match(judged(cardPinWrong, [card({ pinTriesLeft: 2 })])?.text ?? '', /2 tries are left/);
    assert.match(judged(cardPinWrong, [card({ pinTriesLeft: 1 })])?.text ?? '', /one try is left/);
  });

  it('is certain where the card refused the PIN that was typed, or says that it refused the last', () => {
    const refused = judged(cardPinWrong, [card(), keyTried('pin-wrong', 2)]);
    assert.equal(refused?.text, 'The card in Reader 1 refused the PIN that was typed: 2 tries are left');
    const flagged = card({ form: 'token', pinTriesLeft: null, isPinWrong: true });
    assert.equal(judged(cardPinWrong, [flagged])?.text, 'The card in Reader 1 says that the last PIN was wrong');
  });

  it('is silent where the right PIN came after the wrong one', () =>
    assert.equal(judged(cardPinWrong, [card({ pinTriesLeft: 2 }), keyTried('fits')]), undefined));

  it('is silent with all tries, however many a card has, and where nobody looked', () => {
    for (const evidence of [[card()], [card({ pinTriesLeft: 10 })], [card({ pinTriesLeft: null })], world()])
      assert.equal(judged(cardPinWrong, evidence), undefined);
  });

  it('leaves a locked card to its own cause', () =>
    assert.equal(judged(cardPinWrong, [card({ pinTriesLeft: 0 })]), undefined));
});
