import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemOfStep } from '../../src/report/actions-text.ts';
import { widthOf } from '../../src/report/wrap.ts';
import { type Node, type Original, originals } from './originals.ts';

const SOURCE = join(import.meta.dirname, '../../src');

/** A title has a line for itself; on a terminal that counts columns. */
const WIDEST_TITLE = 80;

/** What is untranslated in a language, or does not fit its original; a line for each. */
export async function complaintsAbout(tag: string): Promise<readonly string[]> {
  return (await originals()).flatMap(({ file, texts }: Original) => {
    const path = join(SOURCE, file.replace('*', tag));
    if (!existsSync(path)) return [`src/${file.replace('*', tag)} is missing`];
    return compared(file.replace('*', tag), texts, JSON.parse(readFileSync(path, 'utf8')));
  });
}

/** `where` leads to the text: the file, then the names. */
export function compared(where: string, original: Node, translation: Node | undefined): readonly string[] {
  if (translation === undefined) return [`${where} is untranslated`];
  if (typeof original === 'string')
    return typeof translation === 'string' ? ofText(where, original, translation) : [`${where} should be a text`];
  if (typeof translation === 'string') return [`${where} should be more than a text`];
  const [own, theirs] = [Object.entries(original), Object.entries(translation)];
  return [
    ...own.flatMap(([name, text]) => compared(`${where} ${name}`, text, (translation as Record<string, Node>)[name])),
    ...theirs.filter(([name]) => !Object.hasOwn(original, name)).map(([name]) => `${where} ${name} has no original`),
  ];
}

const ofText = (where: string, original: string, translation: string): readonly string[] => [
  ...(translation.trim() === '' && original.trim() !== '' ? [`${where} is empty`] : []),
  ...(translation === original && isProse(original) ? [`${where} is still in English`] : []),
  ...RULES.flatMap(({ what, parts }) =>
    parts(original).join(' ') === parts(translation).join(' ') ? [] : [`${where} does not hold the same ${what}`],
  ),
  ...(where.endsWith(' title') && widthOf(translation) > WIDEST_TITLE ? [`${where} is too wide for a line`] : []),
];

/** Three plain words in a row: no command, no name. */
const isProse = (text: string): boolean => /[a-z]{2,} [a-z]{2,} [a-z]{2,}/.test(text);

const allOf =
  (pattern: RegExp) =>
  (text: string): readonly string[] =>
    (text.match(pattern) ?? []).toSorted();

/** What a translation must leave as it is. */
const RULES: readonly { readonly what: string; readonly parts: (text: string) => readonly string[] }[] = [
  { what: 'places', parts: allOf(/\{\w+\}/g) },
  { what: 'addresses', parts: allOf(/https?:\/\/[\w./-]*\w/g) },
  { what: 'codes', parts: allOf(/\b(?:0x[\dA-F]{8}|AADSTS\d{5,7})\b/g) },
  { what: 'system', parts: (text) => [systemOfStep(text) ?? ''] },
];
