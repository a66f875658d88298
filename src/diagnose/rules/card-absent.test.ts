import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { card, judged, keyTried, readers, world } from '../evidence-for-tests.ts';
import { cardAbsent } from './card-absent.ts';

describe('card-absent', () => {
  const full = readers({ name: 'Reader 1', hasCard: true });

  it('is certain where every reader is empty', () => {
    const said = judged(cardAbsent, [
      readers({ name: 'Reader 1', hasCard: false }, { name: 'Reader 2', hasCard: false }),
    ]);
    assert.equal(said?.strength, 'certain');
    assert.equal(said?.text, 'There is no card in Reader 1 and Reader 2');
  });

  it('is likely where the only card does not answer', () => {
    const silent = card({ form: 'silent', pinTriesLeft: null, certificate: null });
    assert.equal(judged(cardAbsent, [full, silent])?.strength, 'likely');
    assert.equal(judged(cardAbsent, [full, silent, card()]), undefined);
    assert.equal(judged(cardAbsent, [full, card(), keyTried('silent', null)])?.strength, 'likely');
    assert.match(judged(cardAbsent, [full, card(), keyTried('silent', null)])?.text ?? '', /waits for a touch$/);
  });

  it('is certain where the card left its reader while it was at work', () => {
    const pulled = card({ form: 'removed', pinTriesLeft: null, certificate: null });
    for (const evidence of [[pulled], [card(), keyTried('removed', null)]])
      assert.match(judged(cardAbsent, [full, ...evidence])?.text ?? '', /was pulled out of Reader 1 while/);
  });

  it('is silent with a card that answers, and where nobody looked', () => {
    assert.equal(judged(cardAbsent, [full, card()]), undefined);
    assert.equal(judged(cardAbsent, world()), undefined);
  });

  it('leaves a missing reader to its own cause', () => assert.equal(judged(cardAbsent, [readers()]), undefined));
});
