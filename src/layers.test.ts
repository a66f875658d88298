import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';

/** Who may import whom: each folder of `src`, and the folders it knows besides itself. Data moves one way and never comes back. */
const KNOWS: Readonly<Record<string, readonly string[]>> = {
  model: [],
  catalogue: ['model'],
  signin: [],
  gather: ['model', 'catalogue', 'signin'],
  diagnose: ['model', 'catalogue'],
  remedy: ['model', 'catalogue', 'gather'],
  report: ['model'],
  integrations: ['model', 'report'],
  console: ['model', 'report'],
  server: ['model', 'catalogue', 'signin', 'gather', 'diagnose', 'report', 'integrations', 'console'],
  cli: ['model', 'catalogue', 'signin', 'gather', 'diagnose', 'remedy', 'report', 'integrations', 'server'],
};

/** Where Node's own modules and packages may be imported; everything else would run in a browser as well. */
const OUTSIDE = ['gather/host', 'remedy/hands', 'cli', 'server'];

/** Packages that touch nothing outside and run in a browser as well, by the folder that imports them. */
const PURE: Readonly<Record<string, readonly string[]>> = {
  integrations: ['uqr'],
  gather: ['acorn', 'quickjs-emscripten-core', '@jitl/quickjs-singlefile-mjs-release-sync'],
  signin: ['oauth4webapi'],
};

type Import = { readonly file: string; readonly target: string };

/** Tests, and what only tests use, may import anything. */
const isForTests = (file: string): boolean => /\.(test|fuzz)\.ts$|-for-tests(\.ts$|[\\/])/.test(file);

const files = globSync('**/*.ts', { cwd: import.meta.dirname }).filter((file) => !isForTests(file));

const FROM = /^(?:import|export)\s(?:[^;'"`]*\sfrom\s)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;

/** Every import of a file: of values and of types, at the top or when needed. */
function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(import.meta.dirname, file), 'utf8');
  return [...text.matchAll(FROM)].map(([, atTop, whenNeeded]) => {
    const target = atTop ?? whenNeeded ?? '';
    return { file, target: target.startsWith('.') ? join(dirname(file), target) : target };
  });
}

const imports = files.flatMap(importsOf);
const isOwn = ({ target }: Import): boolean => files.includes(target) || target.endsWith('.json');
const folderOf = (path: string): string => path.split('/')[0] ?? '';

/** Says how the program is called and which version it is. */
const PROGRAM = '../package.json';

/** What a folder must not import, as one sentence; undefined when it may. */
function complaint({ file, target }: Import): string | undefined {
  if (target === PROGRAM) return undefined;
  const [from, to] = [folderOf(file), folderOf(target)];
  if (!Object.hasOwn(KNOWS, from)) return `${file} is in no folder of the table`;
  if (from === to || KNOWS[from]?.includes(to)) return undefined;
  return `${file} imports ${target}: ${from} knows ${KNOWS[from]?.join(', ') || 'nothing'}, not ${to}`;
}

/** The first way of imports that comes back to where it began. */
function circle(): readonly string[] | undefined {
  const done = new Set<string>();
  const follow = (file: string, way: readonly string[]): readonly string[] | undefined => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return undefined;
    done.add(file);
    const next = imports.filter((each) => each.file === file && isOwn(each));
    return firstOf(next, ({ target }) => follow(target, [...way, file]));
  };
  return firstOf(files, (file) => follow(file, []));
}

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

describe('the layers', () => {
  it('import only what they know', () => {
    assert.deepEqual(
      imports.filter(isOwn).flatMap((each) => complaint(each) ?? []),
      [],
    );
  });

  it('touch the outside world in the host and the commands only', () => {
    const outside = imports.filter((each) => !isOwn(each));
    const allowed = ({ file, target }: Import): boolean =>
      OUTSIDE.some((folder) => file.startsWith(`${folder}/`)) || PURE[folderOf(file)]?.includes(target) === true;
    assert.deepEqual(
      outside.filter((each) => !allowed(each)).map(({ file, target }) => `${file} imports ${target}`),
      [],
    );
  });

  it('have no circle of imports', () => {
    assert.equal(circle()?.join(' → '), undefined);
  });
});
