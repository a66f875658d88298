import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { whatIfs } from './all.ts';

test('the list of what can be tried is sorted, and each stands in a file of its name', () => {
  const names = whatIfs.map(({ hypothesis }) => hypothesis);
  assert.deepEqual(names, names.toSorted());
  for (const name of names) assert.ok(existsSync(join(import.meta.dirname, `${name}.ts`)), name);
});
