import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { causes } from '../src/catalogue/causes/all.ts';
import type { Cause } from '../src/model/cause.ts';
import { draftEntry, normalForm } from './new/code-entry.ts';
import { exportOf, type LineOf, withUnit } from './new/unit-list.ts';

/** Writes a new unit: its file, its test and its line in the list, ready to be filled. */

const ROOT = join(import.meta.dirname, '..');
const USAGE = 'npm run new check|rule|scenario <name>, or npm run new code <code>';

type Kind = {
  readonly folder: string;
  /** Endings of the files that it consists of; each has a template. */
  readonly files: readonly string[];
  readonly lineOf: LineOf;
  readonly next: (name: string) => string;
};

const plainLine: LineOf = (name) => `${exportOf(name)},`;

const KINDS: Readonly<Record<string, Kind>> = {
  check: {
    folder: 'src/gather/checks',
    files: ['.ts', '.test.ts'],
    lineOf: plainLine,
    next: (name) => `Say what it looks at, write run(), then: npm test -- ${name}`,
  },
  rule: {
    folder: 'src/diagnose/rules',
    files: ['.ts', '.test.ts'],
    lineOf: plainLine,
    next: (name) =>
      `Put the cause into words in src/catalogue/causes/${name}.json, write judge() and its three tests, then: npm test -- ${name} catalogue`,
  },
  scenario: {
    folder: 'scenarios',
    files: ['.ts'],
    lineOf: (name) => (exportOf(name) === name ? `${name},` : `'${name}': ${exportOf(name)},`),
    next: (name) => `Tell the story, break the world, state the cause, then: npm run lab -- ${name}`,
  },
};

const complain = (sentence: string): never => {
  throw new Error(sentence);
};

function write(path: string, text: string): string {
  const file = join(ROOT, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return path;
}

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
/** Throws with what the program complains about. */
const runNode = (...args: readonly string[]): void => {
  execFileSync(process.execPath, args, { cwd: ROOT, stdio: 'pipe' });
};
const inWords = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1).replaceAll('-', ' ')}`;

function assertName(name: string): void {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) || name === 'all')
    complain(`"${name}" is no name for a unit: use words in small letters joined by hyphens, like clock-skew`);
  try {
    new Script(`let ${exportOf(name)}`);
  } catch {
    complain(`"${name}" is a word of the language: use another name`);
  }
}

function writeUnit(kind: string, { folder, files, lineOf }: Kind, name: string): readonly string[] {
  assertName(name);
  if (existsSync(join(ROOT, folder, `${name}.ts`))) complain(`${folder}/${name}.ts exists already`);
  const fill = (template: string): string =>
    template.replaceAll('{name}', name).replaceAll('{export}', exportOf(name)).replaceAll('{title}', inWords(name));
  const list = `${folder}/all.ts`;
  return [
    ...files.map((ending) => write(`${folder}/${name}${ending}`, fill(read(`scripts/templates/${kind}${ending}.txt`)))),
    write(list, withUnit(read(list), name, lineOf)),
    ...(kind === 'rule' && causes.every(({ id }) => id !== name) ? writeCause(name) : []),
  ];
}

/** The words of a new cause, to be written anew. */
function writeCause(id: string): readonly string[] {
  const cause: Cause = {
    id,
    group: 'path',
    owner: 'network',
    title: inWords(id),
    why: 'Say in one or two sentences what this is, and why nobody can sign in then, to somebody who does not know our insides.',
    codes: [],
    checks: ['tcp-connect'],
    actions: { user: ['send-report-to-admin'], admin: ['read-sign-in-log'] },
  };
  return [writeJson(`src/catalogue/causes/${id}.json`, cause), 'src/catalogue/causes/all.ts'];
}

const writeJson = (path: string, value: unknown): string => write(path, JSON.stringify(value, null, 2));

async function writeCode(spelling: string): Promise<readonly string[]> {
  const code = normalForm(spelling) ?? complain(`"${spelling}" is no status code`);
  const entry = (await draftEntry(code)) ?? complain(`${code} is written by hand already`);
  const folder = `src/catalogue/codes/${entry.space}`;
  return [writeJson(`${folder}/${code}.json`, entry), `${folder}/all.ts`, 'src/catalogue/codes/all.ts'];
}

async function main([kindName = '', name = '', ...more]: readonly string[]): Promise<void> {
  if (kindName === '' || name === '' || more.length > 0) complain(USAGE);
  const kind = Object.hasOwn(KINDS, kindName) ? KINDS[kindName] : undefined;
  if (kind === undefined && kindName !== 'code') complain(`there is no kind "${kindName}": ${USAGE}`);
  const written = kind === undefined ? await writeCode(name) : writeUnit(kindName, kind, name);
  runNode('scripts/list-units.ts');
  runNode('node_modules/@biomejs/biome/bin/biome', 'check', '--write', ...written);
  console.log(written.map((path) => `wrote ${path}`).join('\n'));
  console.log(
    kind?.next(name) ??
      'Write title, meaning, what usually causes it, examples and sources, then: npm test -- catalogue',
  );
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
