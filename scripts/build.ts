import {
  chmodSync,
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';
import settings from '../package.json' with { type: 'json' };

/**
 * Makes the publishable package in `dist`, or in the folder that is named: JavaScript only, in parts, so that nothing is loaded
 * before the command needs it.
 */

const ROOT = join(import.meta.dirname, '..');
const OUT = resolve(process.argv[2] ?? join(ROOT, 'dist'));
const BIN = 'signin-doctor.js';
/** What the page of `serve` needs besides its code, in the same place as in the source. */
const ASSETS = 'console/assets';
const COPIED = ['README.md', 'LICENSE', 'CHANGELOG.md', 'docs'];

/** Parts for one system each: npm picks the right one, and nothing is missing but the key store where it finds none. */
const KEYRING = '@napi-rs/keyring';
const NATIVE = { [KEYRING]: settings.optionalDependencies[KEYRING] };

/** V8 reads a large text with JSON.parse twice as fast as the same data written as code. Of our own settings the version is enough. */
const data: Plugin = {
  name: 'data',
  setup({ onLoad }) {
    const { version } = settings;
    onLoad({ filter: /\/package\.json$/ }, () => ({ contents: JSON.stringify({ version }), loader: 'json' }));
    onLoad({ filter: /\/catalogue\/imported\/\w+\.json$/ }, ({ path }) => {
      const text = JSON.stringify(JSON.parse(readFileSync(path, 'utf8')));
      return { contents: `export default JSON.parse(${JSON.stringify(text)})`, loader: 'js' };
    });
  },
};

const NODE_IMPORT = /^import (?:\{([^}]+)\}|(\w+)) from '(node:[\w/]+)';$/gm;

/** `{ type Socket, connect as open }` → `{ connect: open }` */
const names = (imported: string): string => {
  const values = imported.split(',').filter((each) => !/^\s*(type\s|$)/.test(each));
  return `{ ${values.map((each) => each.trim().replace(' as ', ': ')).join(', ')} }`;
};

/** To import a Node module is to load all that it could ever need (6 ms each for fs and util); to ask for it is not. */
const nodeModules: Plugin = {
  name: 'node-modules',
  setup({ onLoad }) {
    onLoad({ filter: /\/src\/.*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll(
        NODE_IMPORT,
        (_, named: string | undefined, whole: string, module: string) =>
          `const ${named === undefined ? whole : names(named)} = process.getBuiltinModule('${module}');`,
      ),
      loader: 'ts',
    }));
  },
};

/** Where each command's own code begins; nothing of it is loaded before the command is called. */
const COMMANDS = globSync('src/cli/commands/*/run-*.ts', { cwd: ROOT }).filter((file) => !file.endsWith('.test.ts'));
const nameOf = (file: string): string => basename(file, '.ts');

/** People feel the start of this one: it is bundled apart, in as few files as it can be, since to open one costs more than to read it. */
const FELT = 'run-explain';

/** A command is a part of its own, with all that it needs: nothing is shared with the program's beginning. */
const commandsApart: Plugin = {
  name: 'commands-apart',
  setup({ onResolve }) {
    onResolve({ filter: /\/run-[\w-]+\.ts$/ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path: `./${nameOf(path)}.js`, external: true } : undefined,
    );
  },
};

const parts = (files: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(files.map((file) => [`parts/${nameOf(file)}`, file]));

async function bundle(entryPoints: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints,
    outdir: OUT,
    chunkNames: 'parts/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    supported: { using: true },
    minify: true,
    metafile: true,
    external: Object.keys(NATIVE),
    plugins: [data, nodeModules, commandsApart],
    logLevel: 'warning',
  });
  return Object.keys(metafile.inputs);
}

/** The name of the package that a bundled file comes from; undefined for a file of ours. */
const packageOf = (file: string): string | undefined => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];

/** The terms of every package that is part of the bundle, word for word. */
function licences(inputs: readonly string[]): string {
  const packages = new Set(inputs.flatMap((file) => packageOf(file) ?? []));
  return [...packages].toSorted().map(licenceOf).join('\n\n');
}

function licenceOf(name: string): string {
  const folder = join(ROOT, 'node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim();
  return `## ${name} ${version} (${license})\n\n${text}`;
}

/** What npm needs to know; nothing of how it was made. */
function packageSettings(files: readonly string[]): string {
  const { name, version, description, keywords, license, type, engines } = settings;
  const published = {
    ...{ name, version, description, keywords, license, type, bin: { [name]: BIN }, files, engines },
    optionalDependencies: NATIVE,
  };
  return `${JSON.stringify(published, null, 2)}\n`;
}

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT);
const isFelt = (file: string): boolean => nameOf(file) === FELT;
const bundles = [
  { 'signin-doctor': 'src/cli/start.mjs' },
  parts(COMMANDS.filter(isFelt)),
  parts(COMMANDS.filter((file) => !isFelt(file))),
];
const inputs = (await Promise.all(bundles.map(bundle))).flat();
chmodSync(join(OUT, BIN), 0o755);
const copied = COPIED.filter((path) => existsSync(join(ROOT, path)));
for (const path of copied) cpSync(join(ROOT, path), join(OUT, path), { recursive: true });
cpSync(join(ROOT, 'src', ASSETS), join(OUT, ASSETS), { recursive: true });
const terms = licences(inputs);
if (terms !== '') writeFileSync(join(OUT, 'THIRD-PARTY.md'), `# Parts by others\n\n${terms}\n`);
writeFileSync(
  join(OUT, 'package.json'),
  packageSettings([BIN, 'parts', ASSETS, 'docs', 'CHANGELOG.md', 'THIRD-PARTY.md']),
);
console.log(`${OUT}: ${readdirSync(OUT).join(' ')}`);
