import { test } from 'node:test';
import fc from 'fast-check';
import { property } from './certificates.fuzz.ts';

test('mutated certificates, lists and answers end soon and with a word', async () => {
  await fc.assert(property, { numRuns: 1_000 });
});
