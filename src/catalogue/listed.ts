import type { CodeSpace } from '../model/code.ts';
import { handWritten } from './codes/all.ts';
import type { CodeEntry } from './entry.ts';
import type { ImportedCode, ImportedList } from './imported/list.ts';

/** What the lists have about a code: words written by hand, an imported fact, or both. */
export type Listed = {
  readonly code: string;
  readonly space: CodeSpace;
  readonly entry: CodeEntry | undefined;
  readonly fact: ImportedCode | undefined;
  /** Addresses of the fact's sources. */
  readonly factSources: readonly string[];
};

type ListName = 'caa' | 'aadsts' | 'other';

/** Each list is loaded when the first code needs it: most texts hold codes of one or two. */
const LOADERS: Readonly<Record<ListName, () => Promise<ImportedList>>> = {
  caa: async () => (await import('./imported/caa.json', { with: { type: 'json' } })).default as ImportedList,
  aadsts: async () => (await import('./imported/aadsts.json', { with: { type: 'json' } })).default as ImportedList,
  other: async () => (await import('./imported/other.json', { with: { type: 'json' } })).default as ImportedList,
};

const loaded = new Map<ListName, Promise<ImportedList>>();

/** One list of imported facts. */
export function importedList(name: ListName): Promise<ImportedList> {
  const known = loaded.get(name) ?? LOADERS[name]();
  loaded.set(name, known);
  return known;
}

function listOf(code: string): ListName {
  if (code.startsWith('AADSTS')) return 'aadsts';
  return /^0x[048C]AA[1-9AD]/.test(code) ? 'caa' : 'other';
}

/** Finds a code in normal form in the lists; undefined when none has it. `space` is a hint where to look first. */
export async function findListed(code: string, space: CodeSpace): Promise<Listed | undefined> {
  const hinted = entriesOf(space);
  const list = await importedList(listOf(code));
  const fact = Object.hasOwn(list.codes, code) ? list.codes[code] : undefined;
  const where = fact?.space ?? space;
  const entry = (await (where === space ? hinted : entriesOf(where))).get(code);
  if (entry === undefined && fact === undefined) return undefined;
  const factSources = (fact?.sources ?? []).flatMap((index) => list.sources[index] ?? []);
  return { code, space: where, entry, fact, factSources };
}

const entries = new Map<CodeSpace, Promise<ReadonlyMap<string, CodeEntry>>>();

/** The hand-written codes of one space, by normal form. */
function entriesOf(space: CodeSpace): Promise<ReadonlyMap<string, CodeEntry>> {
  const known =
    entries.get(space) ?? handWritten[space]().then((codes) => new Map(codes.map((entry) => [entry.code, entry])));
  entries.set(space, known);
  return known;
}
