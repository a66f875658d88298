import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import test from 'node:test';

const fuzz = (...args: readonly string[]) =>
  spawnSync(process.execPath, [join(import.meta.dirname, 'fuzz.ts'), ...args], { encoding: 'utf8', timeout: 30_000 });

test('a count or a seed that is no number ends the run before it says that all is well', () => {
  for (const args of [
    ['card', 'many'],
    ['card', '0'],
    ['card', '10', 'x'],
  ]) {
    const { status, stdout, stderr } = fuzz(...args);
    assert.deepEqual([status, stdout], [1, ''], args.join(' '));
    assert.match(stderr, /wants a whole number above 0/);
  }
});

test('a name that no property has is answered with those there are', () => {
  const { status, stdout, stderr } = fuzz('cards', '3');
  assert.deepEqual([status, stdout], [1, '']);
  assert.match(stderr, /^no property is called cards; there are (?:[\w-]+, )+[\w-]+\n$/);
});

test('a short run tells what it took', () => {
  const { status, stdout } = fuzz('card', '3', '7');
  assert.equal(status, 0);
  assert.match(stdout, /card: 3 cases, seeds from 7\n {2}all hold, after \d+ s, \d+ MiB at most/);
});
