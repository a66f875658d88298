import { createHash } from 'node:crypto';
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
import { basename, dirname, join, relative, resolve } from 'node:path';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';
import settings from '../package.json' with { type: 'json' };
import { marks } from '../src/cli/marks.ts';
import { checkTitles } from '../src/server/check-titles.ts';

/**
 * Makes the publishable package in `dist`, or in the folder that is named: JavaScript and data, in parts, so that nothing is loaded
 * before the command needs it.
 */

const ROOT = join(import.meta.dirname, '..');
const OUT = resolve(process.argv[2] ?? join(ROOT, 'dist'));
const BIN = 'signin-doctor.cjs';
const PARTS = 'parts';
/** What the page of `serve` needs besides its code, in the same place as in the source. */
const ASSETS = 'console/assets';
const COPIED = ['README.md', 'LICENSE', 'CHANGELOG.md', 'docs'];

/** Parts for one system each: npm picks the right one, and nothing is missing but the key store where it finds none. */
const KEYRING = '@napi-rs/keyring';
const NATIVE = { [KEYRING]: settings.optionalDependencies[KEYRING] };

/** What reads pictures: of two large packages the files that are used, carried along so that nothing is fetched when a picture comes. */
const CARRIED: Readonly<Record<'tesseract.js-core' | '@tesseract.js-data/eng', readonly string[]>> = {
  'tesseract.js-core': ['tesseract-core-simd-lstm.js', 'tesseract-core-simd-lstm.wasm'],
  '@tesseract.js-data/eng': ['4.0.0_best_int/eng.traineddata.gz'],
};
type Carried = keyof typeof CARRIED;

/**
 * The texts and facts of the catalogue stay data beside the code: JSON.parse is faster than code that says the same, and what no
 * code of the call needs is never read. Of our own settings the version is enough.
 */
const dataBy = (code: (name: string, json: string) => string): Plugin => ({
  name: 'data',
  setup({ onLoad }) {
    const { version } = settings;
    onLoad({ filter: /\/package\.json$/ }, () => ({ contents: JSON.stringify({ version }), loader: 'json' }));
    onLoad({ filter: /\/catalogue\/imported\/\w+\.json$/ }, ({ path }) => ({
      contents: `export default ${code(basename(path), JSON.stringify(JSON.parse(readFileSync(path, 'utf8'), withoutOwn)))};`,
    }));
    onLoad({ filter: /\/src\/.*\/languages\/.+\.json$/ }, ({ path }) => ({
      contents: `export default ${code(relative(join(ROOT, 'src'), path).replaceAll(/[/\\]/g, '-'), readFileSync(path, 'utf8'))};`,
    }));
    onLoad({ filter: /\/catalogue\/(?:actions|causes|codes\/[\w-]+)\/all\.ts$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const files = [...source.matchAll(/ from '(\.\/.+\.json)'/g)].map(([, file = '']) => join(dirname(path), file));
      const [, list = ''] = /export const (\w+)/.exec(source) ?? [];
      const json = `[${files.map((file) => readFileSync(file, 'utf8'))}]`;
      return { contents: `export const ${list} = ${code(`words-${basename(dirname(path))}.json`, json)};` };
    });
  },
});

/** What follows from a code itself is in the list for those who read it; the program works it out. */
const withoutOwn = (key: string, value: unknown): unknown => (key === 'family' || key === 'embeds' ? undefined : value);

/** Writes a file of data; gives the code that reads it when the part that needs it runs. */
function dataFile(name: string, json: string): string {
  writeFileSync(join(OUT, PARTS, name), JSON.stringify(JSON.parse(json)));
  return `JSON.parse(process.getBuiltinModule('node:fs').readFileSync(import.meta.dirname + '/${name}', 'utf8'))`;
}

/** For a browser, which has no files: the data stand in the code. */
const dataInside = (_name: string, json: string): string =>
  `JSON.parse(${JSON.stringify(JSON.stringify(JSON.parse(json)))})`;

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

/** Which catalogue and rules speak is worked out now: the package has no files to work it out from. */
const marksNow: Plugin = {
  name: 'marks-now',
  setup({ onLoad }) {
    onLoad({ filter: /\/src\/cli\/marks\.ts$/ }, () => ({
      contents: `export const marks = () => (${JSON.stringify(marks())});`,
      loader: 'js',
    }));
  },
};

/** A browser runs no checks: it only needs to know how they are called. */
const titlesNow: Plugin = {
  name: 'titles-now',
  setup({ onLoad }) {
    onLoad({ filter: /\/src\/server\/check-titles\.ts$/ }, () => ({
      contents: `export const checkTitles = () => (${JSON.stringify(checkTitles())});`,
      loader: 'js',
    }));
  },
};

/** Where each command's own code begins; nothing of it is loaded before the command is called. */
const COMMANDS = globSync('src/cli/commands/*/run-*.ts', { cwd: ROOT }).filter((file) => !file.endsWith('.test.ts'));
const nameOf = (file: string): string => basename(file, '.ts');

/**
 * People feel the start of these: each is one file with all that it needs, and a CommonJS module, whose code can be kept once it was
 * called.
 */
const FELT = [
  'src/cli/bin.ts',
  'src/cli/commands/explain/run-explain.ts',
  ...['src/cli/commands/check/run-check.ts', 'src/cli/commands/check/check-computer.ts'],
];

/** These load what few calls need when they need it. */
const LOADING_LATER = [...FELT, 'src/cli/main.ts', 'src/gather/host/this-computer.ts'];

/** What those load later, in files of their own. */
const later = new Set<string>();

/** What the package begins with: it has no types to read, and keeps the code of its parts. */
const beginOfPackage: Plugin = {
  name: 'begin-of-package',
  setup({ onLoad }) {
    onLoad({ filter: /\/src\/cli\/begin\.mjs$/ }, ({ path }) => ({
      contents: readFileSync(path.replace('begin.mjs', 'begin-package.mjs'), 'utf8'),
      loader: 'js',
    }));
  },
};

/** The beginning of the program, each command, and what the felt ones load later are parts that share no file. */
const partsApart: Plugin = {
  name: 'parts-apart',
  setup({ onResolve }) {
    onResolve({ filter: /\.ts$/ }, ({ kind, path, importer, resolveDir }) => {
      const file = relative(ROOT, join(resolveDir, path));
      const isLater = LOADING_LATER.includes(relative(ROOT, importer)) && !COMMANDS.includes(file);
      if (kind !== 'dynamic-import' || !(isLater || COMMANDS.includes(file) || FELT.includes(file))) return undefined;
      if (isLater && !FELT.includes(file)) later.add(file);
      return { path: `./${nameOf(path)}.${FELT.includes(file) ? 'cjs' : 'js'}`, external: true };
    });
  },
};

const part = (file: string) => [`${PARTS}/${nameOf(file)}`, file] as const;

/** How parts are made that share files, and parts of one file. */
const SHARING = {
  splitting: true,
  format: 'esm',
  chunkNames: `${PARTS}/[name]-[hash]`,
  supported: { using: true },
} satisfies BuildOptions;
const ALONE = {
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  define: { 'import.meta.dirname': '__dirname' },
  supported: { using: true, 'dynamic-import': false },
} satisfies BuildOptions;

type Entries = Readonly<Record<string, string>>;

async function bundle(entryPoints: Entries, manner: BuildOptions): Promise<Metafile> {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints,
    outdir: OUT,
    bundle: true,
    platform: 'node',
    target: 'node24',
    ...manner,
    minify: true,
    metafile: true,
    external: Object.keys(NATIVE),
    plugins: [dataBy(dataFile), marksNow, nodeModules, beginOfPackage, partsApart],
    logLevel: 'warning',
  });
  return metafile;
}

/** What the code of parts is kept under: other parts, another number. */
function numberOf(parts: readonly Metafile[]): string {
  const hash = createHash('sha256');
  for (const file of parts.flatMap(({ outputs }) => Object.keys(outputs)).toSorted())
    hash.update(readFileSync(join(ROOT, file)));
  return hash.digest('hex').slice(0, 16);
}

/** What runs in browsers: it tells the report that a link carries, and answers without a network at a help desk. */
async function bundleForBrowsers(): Promise<readonly string[]> {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: { offline: 'src/server/offline-worker.ts', 'read-link': 'src/server/link-reader.ts' },
    outdir: join(OUT, ASSETS),
    ...{ bundle: true, format: 'iife', platform: 'browser', target: 'es2022', minify: true, metafile: true },
    plugins: [dataBy(dataInside), titlesNow],
    logLevel: 'warning',
  });
  return Object.keys(metafile.inputs);
}

/** What reads pictures in the browser, as a worker that can import what recognises text. */
async function bundlePictureReader(): Promise<readonly string[]> {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: { 'picture/in-browser': 'src/gather/picture/in-browser.ts' },
    outdir: join(OUT, ASSETS),
    ...{ bundle: true, format: 'esm', platform: 'browser', target: 'es2022', minify: true, metafile: true },
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
    dependencies: Object.fromEntries(carried.map((each) => [each, settings.dependencies[each]])),
    bundleDependencies: carried,
    optionalDependencies: NATIVE,
  };
  return `${JSON.stringify(published, null, 2)}\n`;
}

const carried = Object.keys(CARRIED) as readonly Carried[];

function carry(name: Carried): readonly string[] {
  const [from, to] = [ROOT, OUT].map((root) => join(root, 'node_modules', name)) as [string, string];
  const papers = readdirSync(from).filter((file) => /^(?:licen[cs]e.*|package\.json)$/i.test(file));
  for (const file of [...papers, ...CARRIED[name]]) cpSync(join(from, file), join(to, file), { recursive: true });
  return CARRIED[name].map((file) => `node_modules/${name}/${file}`);
}

rmSync(OUT, { recursive: true, force: true });
mkdirSync(join(OUT, PARTS), { recursive: true });
const others = COMMANDS.filter((file) => !FELT.includes(file));
const felt = await Promise.all(FELT.map((file) => bundle(Object.fromEntries([part(file)]), ALONE)));
const withNumber = { ...ALONE, define: { ...ALONE.define, BUILD: JSON.stringify(numberOf(felt)) } };
const start = await bundle({ 'signin-doctor': 'src/cli/start.mjs' }, withNumber);
const rest = await bundle(Object.fromEntries([...others, ...later].toSorted().map(part)), SHARING);
chmodSync(join(OUT, BIN), 0o755);
const copied = COPIED.filter((path) => existsSync(join(ROOT, path)));
for (const path of copied) cpSync(join(ROOT, path), join(OUT, path), { recursive: true });
cpSync(join(ROOT, 'src', ASSETS), join(OUT, ASSETS), { recursive: true });
const terms = licences([
  ...[...felt, start, rest].flatMap(({ inputs }) => Object.keys(inputs)),
  ...(await bundleForBrowsers()),
  ...(await bundlePictureReader()),
  ...carried.flatMap(carry),
]);
if (terms !== '') writeFileSync(join(OUT, 'THIRD-PARTY.md'), `# Parts by others\n\n${terms}\n`);
writeFileSync(
  join(OUT, 'package.json'),
  packageSettings([BIN, PARTS, ASSETS, 'docs', 'CHANGELOG.md', 'THIRD-PARTY.md']),
);
console.log(`${OUT}: ${readdirSync(OUT).join(' ')}`);
