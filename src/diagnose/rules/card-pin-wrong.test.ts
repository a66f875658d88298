import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { card, judged, world } from '../evidence-for-tests.ts';
import { cardPinWrong } from './card-pin-wrong.ts';

describe('card-pin-wrong', () => {
  it('is certain where fewer tries are left than a card begins with', () => {
    assert.match(judged(cardPinWrong, [card({ pinTriesLeft: 2 })])?.text ?? '', /2 tries are left/);
    assert.match(judged(cardPinWrong, [card({ pinTriesLeft: 1 })])?.text ?? '', /one try is left/);
  });

  it('is silent with all tries, however many a card has, and where nobody looked', () => {
    for (const evidence of [[card()], [card({ pinTriesLeft: 10 })], [card({ pinTriesLeft: null })], world()])
      assert.equal(judged(cardPinWrong, evidence), undefined);
  });

  it('leaves a locked card to its own cause', () =>
    assert.equal(judged(cardPinWrong, [card({ pinTriesLeft: 0 })]), undefined));
});
