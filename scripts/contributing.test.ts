import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { projectCopy } from './new/project-copy.ts';

const page = readFileSync(join(import.meta.dirname, '../CONTRIBUTING.md'), 'utf8');

/** Each file that the page shows: a path in bold words, and the code below it. */
const SHOWN = /^\*\*[^*]*\*\*[^`]*`(src\/[^`]+)`.*?```(?:json|ts)\n(.*?)```/gms;

const files = [...page.matchAll(SHOWN)].map(([, path = '', text = '']) => ({ path, text }));

describe('CONTRIBUTING.md, followed to the letter', () => {
  const copy = projectCopy();
  after(copy.remove);

  it('gives a rule that is right in types, style, lists and tests', () => {
    assert.equal(copy.node('scripts/new.ts', 'rule', 'slow-names').status, 0);
    assert.deepEqual(
      files.map(({ path }) => path.split('/').at(-1)),
      ['slow-names.json', 'slow-names.ts', 'slow-names.test.ts'],
    );
    for (const { path, text } of files) writeFileSync(join(copy.folder, path), text);
    assert.equal(copy.node('scripts/causes-page.ts').status, 0);
    assert.equal(copy.tool('tsc', '--noEmit').stdout, '');
    assert.equal(copy.tool('biome', 'check', 'src').status, 0);
    const tests = copy.node(
      ...['--test', '--test-reporter=dot', 'src/diagnose/rules/{all,slow-names}.test.ts'],
      ...['src/catalogue/{lint,units}.test.ts', 'scripts/causes-page/*.test.ts'],
    );
    assert.equal(tests.status, 0, tests.stdout);
  });
});
