import { importedList } from './listed.ts';
import type { Sighting } from './spellings/sighting.ts';

/** `ERROR_ADAL_INTERNET_TIMEOUT`, `NTE_BAD_KEYSET`, `InvalidUserNameOrPassword`. */
const NAME = /\b(?:[A-Z][A-Z0-9]{1,20}(?:_[A-Z0-9]{1,40}){1,8}|[A-Z][a-z]{1,30}(?:[A-Z][A-Za-z0-9]{1,40}){1,4})\b/g;

/** A name in a pasted file is one of thousands; in a short text it is the question. */
const LONGEST_TEXT = 2_000;

/** Codes of which the text gives only the name that programmers use. */
export async function codesNamed(text: string): Promise<readonly Sighting[]> {
  if (text.length > LONGEST_TEXT) return [];
  const names = [...text.matchAll(NAME)];
  if (names.length === 0) return [];
  const lists = await Promise.all((['caa', 'aadsts', 'other'] as const).map(importedList));
  const entries = lists.flatMap(({ codes }) => Object.entries(codes)).filter(([, { sameAs }]) => sameAs === undefined);
  return names.flatMap(({ 0: input, index }) => {
    const code = entries.find(([, { symbol }]) => symbol === input)?.[0];
    return code === undefined ? [] : [{ code, input, at: index, trust: 'if-listed' as const }];
  });
}
