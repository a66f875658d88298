import { importedList } from '../../catalogue/listed.ts';
import type { Kind } from './reading.ts';

/** A code that a list has, and what of it tells it from others: all of a name, of the rest the digits. */
export type ListedCode = { readonly code: string; readonly written: string };

/** The listed codes that a word of this kind may be. */
export async function listedCodes(kind: Kind): Promise<readonly ListedCode[]> {
  const lists = await Promise.all(
    kind === 'hex' ? [importedList('caa'), importedList('other')] : [importedList('aadsts')],
  );
  const prefix = kind === 'hex' ? '0x' : 'AADSTS';
  return lists
    .flatMap(({ codes }) => Object.keys(codes))
    .filter((code) => code.startsWith(prefix))
    .map((code) => ({ code, written: kind === 'named' ? code : code.slice(prefix.length) }));
}
