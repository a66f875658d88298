import assert from 'node:assert/strict';
import test from 'node:test';
import { contradicting } from './contradicting.ts';

const [V4, OTHER_V4, V6, OTHER_V6] = ['203.0.113.2', '203.0.113.9', '2001:db8::2', '2001:db8::9'];

test('each family is compared alone', () => {
  assert.deepEqual(contradicting([V4, V6], [OTHER_V4, V6]), [OTHER_V4]);
  assert.deepEqual(contradicting([V4, V6], [V4, OTHER_V6]), [OTHER_V6]);
  assert.deepEqual(contradicting([V4, V6], [OTHER_V4, OTHER_V6]), [OTHER_V4, OTHER_V6]);
});

test('one address in common is agreement', () => {
  assert.deepEqual(contradicting([V4], [OTHER_V4, V4]), []);
  assert.deepEqual(contradicting([V4, V6], [V6, V4]), []);
});

test('a family of which this answer says nothing is not contradicted, but an empty answer is', () => {
  assert.deepEqual(contradicting([V4], [V4, V6]), []);
  assert.deepEqual(contradicting([V4], [V6]), []);
  assert.deepEqual(contradicting([], [V4, V6]), [V4, V6]);
  assert.deepEqual(contradicting([V4], []), []);
});
