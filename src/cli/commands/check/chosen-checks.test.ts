import assert from 'node:assert/strict';
import test from 'node:test';
import { checks } from '../../../gather/checks/all.ts';
import { chosenChecks } from './chosen-checks.ts';

const idsOf = (values: Parameters<typeof chosenChecks>[1]): readonly string[] =>
  chosenChecks(checks, values).checks.map(({ id }) => id);

test('cards are looked at only where the call asks for them, and it is said that nobody looked', () => {
  const { left } = chosenChecks(checks, {});
  assert.deepEqual(
    left?.map(({ id, why }) => [id, why.text]),
    [['smart-card', 'not asked for (--card)']],
  );
  assert.ok(idsOf({ card: true }).includes('smart-card'));
  assert.deepEqual(idsOf({ only: ['smart-card'] }), ['smart-card']);
  assert.ok(idsOf({ card: true, offline: true }).includes('smart-card'));
});
