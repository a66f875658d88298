import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { CodeSpace } from '../model/code.ts';
import { actions } from './actions/all.ts';
import { causes } from './causes/all.ts';
import { handWritten } from './codes/all.ts';

const namesIn = (folder: string): readonly string[] => {
  const path = join(import.meta.dirname, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path).flatMap((file) => (file.endsWith('.json') ? file.slice(0, -'.json'.length) : []));
};

describe('the lists of the catalogue', () => {
  it('have every cause of the folder, sorted', () => {
    assert.deepEqual(
      causes.map(({ id }) => id),
      namesIn('causes').toSorted(),
    );
  });

  it('have every action of the folder, sorted', () => {
    assert.deepEqual(
      actions.map(({ id }) => id),
      namesIn('actions').toSorted(),
    );
  });

  for (const [space, load] of Object.entries(handWritten)) {
    it(`have every hand-written code of ${space}, sorted`, async () => {
      assert.deepEqual(
        (await load()).map(({ code }) => code),
        namesIn(`codes/${space}`).toSorted(),
      );
    });
  }

  it('have every space of the folder', () => {
    const folders = readdirSync(join(import.meta.dirname, 'codes'), { withFileTypes: true });
    const spaces = folders.flatMap((entry) => (entry.isDirectory() ? entry.name : []));
    assert.deepEqual(
      spaces.filter((space) => !Object.hasOwn(handWritten, space as CodeSpace)),
      [],
    );
  });

  it('name units in their files as the code names them', () => {
    const list = readFileSync(join(import.meta.dirname, 'causes/all.ts'), 'utf8');
    for (const { id } of causes) assert.ok(list.includes(`from './${id}.json'`), id);
  });
});
