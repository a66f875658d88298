import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Brings the lists (`all.ts`) of units that are JSON up to date with their folders. */

const catalogue = join(import.meta.dirname, '../src/catalogue');

/** A folder of units, and how its list is called and typed. */
type Folder = { readonly path: string; readonly list: string; readonly type: string; readonly from: string };

const SPACES = [
  'adal',
  'aadsts',
  'wininet',
  'win32',
  'hresult',
  'ntstatus',
  'scard',
  'device-registration',
  'oauth',
  'msal-tag',
  'teams',
];

const namesIn = (path: string): readonly string[] => {
  const folder = join(catalogue, path);
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return files.map((file) => file.slice(0, -'.json'.length)).toSorted();
};

const spacesInUse = SPACES.filter((space) => namesIn(`codes/${space}`).length > 0);

const folders: readonly Folder[] = [
  { path: 'causes', list: 'causes', type: 'Cause', from: '../../model/cause.ts' },
  { path: 'actions', list: 'actions', type: 'Action', from: '../../model/cause.ts' },
  ...spacesInUse.map((space) => ({ path: `codes/${space}`, list: 'codes', type: 'CodeEntry', from: '../../entry.ts' })),
];

/** `clock-skew` → `clockSkew`; a code keeps its digits: `0x80072EE7` → `code0x80072EE7`. */
function identifier(name: string): string {
  const camel = name.replaceAll(/[^A-Za-z0-9]+(.)/g, (_, next: string) => next.toUpperCase());
  return /^[0-9]/.test(camel) ? `code${camel}` : camel;
}

/** Arrays of more than a line stand one unit a line, as the formatter wants it. */
const LINE = 120;

function arrayOf(names: readonly string[], before: string, after: string): string {
  const onOneLine = `${before}[${names.join(', ')}]${after}`;
  return onOneLine.length <= LINE ? onOneLine : `${before}[\n${names.map((name) => `  ${name},\n`).join('')}]${after}`;
}

function listOf({ path, list, type, from }: Folder): string {
  const names = namesIn(path);
  const imports = names.map((name) => `import ${identifier(name)} from './${name}.json' with { type: 'json' };`);
  const units = arrayOf(names.map(identifier), `export const ${list} = `, ` as readonly ${type}[];`);
  const typeImport = `import type { ${type} } from '${from}';`;
  return [typeImport, ...imports, '', '/** Every unit of this folder, by file name. */', units, ''].join('\n');
}

const loaderOf = (space: string): string => {
  const key = space.includes('-') ? `'${space}'` : space;
  return spacesInUse.includes(space)
    ? `  ${key}: async () => (await import('./${space}/all.ts')).codes,`
    : `  ${key}: none,`;
};

const spacesList = `import type { CodeSpace } from '../../model/code.ts';
import type { CodeEntry } from '../entry.ts';

const none = async (): Promise<readonly CodeEntry[]> => [];

/** The hand-written codes by space, each loaded when it is first needed. \`none\`: nobody wrote one yet. */
export const handWritten: Readonly<Record<CodeSpace, () => Promise<readonly CodeEntry[]>>> = {
${SPACES.map(loaderOf).join('\n')}
};
`;

const lists = folders.map((folder) => [join(catalogue, folder.path, 'all.ts'), listOf(folder)] as const);
for (const [file, text] of [...lists, [join(catalogue, 'codes/all.ts'), spacesList] as const]) {
  writeFileSync(file, text);
  process.stdout.write(`${relative(process.cwd(), file)}\n`);
}
