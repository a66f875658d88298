import { test } from 'node:test';
import fc from 'fast-check';
import { property } from './certificates.fuzz.ts';

test('mutated certificates end soon and with a word', () => {
  fc.assert(property, { numRuns: 1_000 });
});
