import assert from 'node:assert/strict';
import test from 'node:test';
import { actions } from './actions/all.ts';
import { filledAction } from './filled-action.ts';

const action = {
  id: 'open',
  for: 'user',
  title: 'Open it',
  steps: ['Go to {page} .'],
  usually: { page: 'a' },
} as const;

test('a place holds what the case tells, or else what is usual', () => {
  assert.deepEqual(filledAction(action, { page: 'b' }), {
    id: 'open',
    for: 'user',
    title: 'Open it',
    steps: ['Go to b .'],
    places: { page: 'b' },
  });
  assert.deepEqual(filledAction(action).steps, ['Go to a .']);
});

test('no action of the catalogue leaves a place empty where no case tells anything', () => {
  for (const each of actions) assert.ok(!/\{\w+\}/.test(filledAction(each).steps.join()), each.id);
});
