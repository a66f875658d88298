import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readingCost } from './likeness.ts';

describe('what it costs to read one word for another', () => {
  it('is nothing for the same word, and the same both ways', () => {
    const word = fc.stringMatching(/^[0-9A-Z]{0,8}$/);
    fc.assert(
      fc.property(word, word, (one, other) => {
        assert.equal(readingCost(one, one), 0);
        assert.ok(Math.abs(readingCost(one, other) - readingCost(other, one)) < 1e-9);
      }),
    );
  });

  it('is less for letters that look alike than for others', () => {
    for (const [read, near, far] of [
      ['CAAB2EE7', 'CAA82EE7', 'CAA92EE7'],
      ['CAAT0004', 'CAA70004', 'CAA20004'],
      ['CAAZ20004', 'CAA20004', 'CAA90018'],
    ] as const)
      assert.ok(readingCost(read, near) < readingCost(read, far), read);
  });
});
