import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { actions } from '../../catalogue/actions/all.ts';
import { causes } from '../../catalogue/causes/all.ts';
import { checks } from './all.ts';

const files = readdirSync(import.meta.dirname);
const named = (ending: string): readonly string[] =>
  files.filter((file) => file.endsWith(ending)).map((file) => file.slice(0, -ending.length));

describe('the list of checks', () => {
  const ids = checks.map(({ id }) => id);

  it('has every check of the folder, sorted', () => {
    const inFolder = named('.ts').filter((name) => name !== 'all' && !name.endsWith('.test'));
    assert.deepEqual(ids, inFolder.toSorted());
  });

  it('has a test for each', () => {
    assert.deepEqual(
      ids.filter((id) => !named('.test.ts').includes(id)),
      [],
    );
  });

  it('has a title for people and a limit for each, half of what the whole may take at the most', () => {
    for (const { id, title, timeoutMs } of checks) assert.ok(title !== id && timeoutMs > 0 && timeoutMs <= 30_000, id);
  });

  it('has every check that a cause or an action names, but for what only a real sign-in tells', () => {
    const NOT_YET = ['account'];
    const named = [...causes.flatMap((cause) => cause.checks), ...actions.flatMap(({ then }) => then ?? [])];
    const known = new Set([...checks.map(({ id }) => id), ...NOT_YET]);
    assert.deepEqual(
      [...new Set(named)].filter((id) => !known.has(id)),
      [],
    );
  });
});
