import type { CodeEntry } from '../../src/catalogue/entry.ts';
import { takeApart } from '../../src/catalogue/families/take-apart.ts';
import { genericActions } from '../../src/catalogue/generic-actions.ts';
import { findListed } from '../../src/catalogue/listed.ts';
import { shortTitle } from '../../src/catalogue/short-title.ts';
import { findCodes } from '../../src/catalogue/spellings/find-codes.ts';

/** A code in normal form, whatever its spelling; undefined when it is none. */
export const normalForm = (spelling: string): string | undefined => findCodes(spelling)[0]?.code;

/** A hand-written entry to begin with: what the imported lists and the number itself say. undefined when there is one already. */
export async function draftEntry(code: string): Promise<CodeEntry | undefined> {
  const apart = takeApart(code);
  const listed = await findListed(code, apart.space);
  if (listed?.entry !== undefined) return undefined;
  const meaning = listed?.fact?.meaning ?? apart.meaning;
  return {
    code,
    space: listed?.space ?? apart.space,
    symbol: listed?.fact?.symbol ?? null,
    title: shortTitle(meaning),
    meaning,
    usually: ['What usually brings it about, most usual first.'],
    standing: listed?.fact?.standing ?? 'documented',
    ...genericActions(listed?.fact),
    examples: [code],
    sources: (listed?.factSources ?? []).map((url) => ({ url })),
  };
}
