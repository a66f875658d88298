import test from 'node:test';
import fc from 'fast-check';
import { property } from './card.fuzz.ts';

/** A taste; `npm run fuzz -- card` runs a hundred thousand. */
test('mutated outputs of cards and their tools never break a reader', () => fc.assert(property, { numRuns: 300 }));
