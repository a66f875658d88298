import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { card, judged, keyTried, world } from '../evidence-for-tests.ts';
import { cardPinLocked } from './card-pin-locked.ts';

describe('card-pin-locked', () => {
  it('is certain where no try is left', () => {
    const said = judged(cardPinLocked, [card({ pinTriesLeft: 0 })]);
    assert.equal(said?.strength, 'certain');
    assert.match(said?.text ?? '', /no try is left/);
  });

  it('is certain where the PIN that was typed locked it', () =>
    assert.equal(judged(cardPinLocked, [card({ pinTriesLeft: 2 }), keyTried('pin-locked', 0)])?.strength, 'certain'));

  it('is silent with all tries, with an unknown number and where nobody looked', () => {
    for (const evidence of [[card()], [card({ pinTriesLeft: null })], world()])
      assert.equal(judged(cardPinLocked, evidence), undefined);
  });

  it('leaves a last try to the wrong PIN', () =>
    assert.equal(judged(cardPinLocked, [card({ pinTriesLeft: 1 })]), undefined));
});
