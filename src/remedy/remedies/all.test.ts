import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import test from 'node:test';
import { actions } from '../../catalogue/actions/all.ts';
import { checks } from '../../gather/checks/all.ts';
import { remedies } from './all.ts';

test('every remedy of the folder is in the list, sorted', () => {
  const files = readdirSync(import.meta.dirname).filter((file) => !/^all\.|\.test\.ts$/.test(file));
  assert.deepEqual(
    remedies.map(({ id }) => id),
    files.map((file) => file.replace(/\.ts$/, '')).toSorted(),
  );
});

test('every remedy is a part of an action, and every action names remedies that there are', () => {
  const named = actions.flatMap((action) => action.remedies ?? []);
  assert.deepEqual(
    [...new Set(named)].toSorted(),
    remedies.map(({ id }) => id),
  );
});

test('every remedy is proven by a check that there is', () => {
  const known = [...checks.map(({ id }) => id), 'account'];
  for (const { id, provenBy } of remedies) assert.ok(known.includes(provenBy), `${id}: ${provenBy}`);
});
