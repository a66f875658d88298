import assert from 'node:assert/strict';
import test from 'node:test';
import { statusAfter } from './status-after.ts';

test('a healthy network is fine only where nothing failed', () => {
  const healthy = { verdict: 'healthy', remedies: [], recovered: [] } as const;
  assert.equal(statusAfter({ ...healthy, remedies: [{ state: 'helped' }], recovered: [{ state: 'undone' }] }), 0);
  assert.equal(statusAfter({ ...healthy, verdict: 'problem' }), 1);
  assert.equal(statusAfter({ ...healthy, remedies: [{ state: 'failed' }, { state: 'helped' }] }), 1);
  assert.equal(statusAfter({ ...healthy, remedies: [{ state: 'undo-failed' }] }), 1);
  assert.equal(statusAfter({ ...healthy, recovered: [{ state: 'undo-failed' }] }), 1);
});
