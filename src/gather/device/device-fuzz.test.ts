import test from 'node:test';
import fc from 'fast-check';
import { property } from './device.fuzz.ts';

/** A taste; `npm run fuzz -- device` runs a hundred thousand. */
test('mutated outputs of the tools never break a reader', () => fc.assert(property, { numRuns: 300 }));
