import { test } from 'node:test';
import fc from 'fast-check';
import { property } from './dns-answers.fuzz.ts';

test('whatever a name server sends, a question ends soon with addresses or with a word', async () => {
  await fc.assert(property, { numRuns: 1_000 });
});
