import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const PARTS = [
  'src',
  'lab',
  'scenarios',
  'scripts',
  'docs',
  'package.json',
  'tsconfig.json',
  'biome.json',
  '.gitignore',
];

/** For tests: a copy of this project in which files may be written, and programs that run in it. */
export function projectCopy() {
  const folder = mkdtempSync(join(tmpdir(), 'signin-copy-'));
  for (const part of PARTS) cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  // Tests inside must not report to the test that runs them.
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const run = (program: string, ...args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, env, encoding: 'utf8' });
    return { status, stdout, stderr };
  };
  return {
    folder,
    node: (...args: readonly string[]) => run(process.execPath, ...args),
    /** A program of `node_modules/.bin`. */
    tool: (name: string, ...args: readonly string[]) => run(join(ROOT, 'node_modules/.bin', name), ...args),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
