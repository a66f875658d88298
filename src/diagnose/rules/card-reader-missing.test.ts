import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judged, readers, world } from '../evidence-for-tests.ts';
import { cardReaderMissing } from './card-reader-missing.ts';

describe('card-reader-missing', () => {
  it('is certain where no reader is listed', () => {
    const said = judged(cardReaderMissing, [...world(), readers()]);
    assert.equal(said?.strength, 'certain');
    assert.match(said?.text ?? '', /sees no card reader/);
  });

  it('is silent where nobody looked', () => assert.equal(judged(cardReaderMissing, world()), undefined));

  it('is silent where there is a reader, and only the card is missing', () => {
    const empty = readers({ name: 'Reader 1', hasCard: false });
    assert.equal(judged(cardReaderMissing, [...world(), empty]), undefined);
  });
});
