import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { rules } from './all.ts';

const files = readdirSync(import.meta.dirname);
const named = (ending: string): readonly string[] =>
  files.filter((file) => file.endsWith(ending)).map((file) => file.slice(0, -ending.length));

describe('the list of rules', () => {
  const ids = rules.map(({ id }) => id);

  it('has every rule of the folder, sorted', () => {
    const inFolder = named('.ts').filter((name) => name !== 'all' && !name.endsWith('.test'));
    assert.deepEqual(ids, inFolder.toSorted());
  });

  it('has a test for each', () => {
    assert.deepEqual(
      ids.filter((id) => !named('.test.ts').includes(id)),
      [],
    );
  });

  it('explains away only causes that have a rule', () => {
    assert.deepEqual(
      rules.flatMap(({ explainsAway }) => explainsAway).filter((id) => !ids.includes(id)),
      [],
    );
  });
});
