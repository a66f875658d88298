import { readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const catalogue = join(import.meta.dirname, '../src/catalogue');

/** A folder of units that are JSON, and how its list is called and typed. */
type Folder = { readonly path: string; readonly list: string; readonly type: string; readonly from: string };

const spaces = readdirSync(join(catalogue, 'codes'), { withFileTypes: true }).filter((entry) => entry.isDirectory());

const folders: readonly Folder[] = [
  { path: 'causes', list: 'causes', type: 'Cause', from: '../../model/cause.ts' },
  { path: 'actions', list: 'actions', type: 'Action', from: '../../model/cause.ts' },
  ...spaces.map(({ name }) => ({ path: `codes/${name}`, list: 'codes', type: 'CodeEntry', from: '../../entry.ts' })),
];

/** `clock-skew` → `clockSkew`; a code keeps its digits: `0x80072EE7` → `code0x80072EE7`. */
function identifier(name: string): string {
  const camel = name.replaceAll(/[^A-Za-z0-9]+(.)/g, (_, next: string) => next.toUpperCase());
  const safe = /^[0-9]/.test(camel) ? `code${camel}` : camel;
  return RESERVED.has(safe) ? `${safe}Unit` : safe;
}

const RESERVED = new Set(['delete', 'continue', 'import', 'export', 'new', 'return', 'switch', 'try', 'void', 'with']);

function listOf({ path, list, type, from }: Folder): string {
  const names = readdirSync(join(catalogue, path))
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .toSorted();
  const imports = names.map((name) => `import ${identifier(name)} from './${name}.json' with { type: 'json' };`);
  return [
    `import type { ${type} } from '${from}';`,
    ...imports,
    '',
    `/** Every unit of this folder, by file name. */`,
    `export const ${list} = [${names.map(identifier).join(', ')}] as readonly ${type}[];`,
    '',
  ].join('\n');
}

for (const folder of folders) {
  const file = join(catalogue, folder.path, 'all.ts');
  writeFileSync(file, listOf(folder));
  process.stdout.write(`${relative(process.cwd(), file)}\n`);
}
