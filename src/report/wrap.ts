import { printable } from './printable.ts';
import type { Style, Tone } from './style.ts';

/** A piece of a line. Neighbours are set apart by a blank. `leadsTo`: the page about it, where there are pages. */
export type Span = string | { readonly text: string; readonly tone?: Tone; readonly leadsTo?: string };

export type Margins = {
  readonly columns: number;
  /** What the first line begins with; the others begin with as many blanks. */
  readonly lead: string;
};

type Word = { readonly text: string; readonly tone: Tone | undefined; readonly glued: boolean };

/** Breaks text into lines at blanks. Words that are longer than a line are cut, but for addresses of pages. */
export function wrap(spans: readonly Span[], { columns, lead }: Margins, style: Style): readonly string[] {
  const room = columns - widthOf(lead);
  const lines: Word[][] = [[]];
  let used = 0;
  for (const word of spans.flatMap(wordsOf).flatMap((one) => cut(one, room))) {
    const gap = used === 0 || word.glued ? 0 : 1;
    const fits = used === 0 || used + gap + widthOf(word.text) <= room;
    if (fits) lines.at(-1)?.push(word);
    else lines.push([word]);
    used = (fits ? used + gap : 0) + widthOf(word.text);
  }
  const blank = ' '.repeat(widthOf(lead));
  return lines.map((line, index) => `${index === 0 ? lead : blank}${dress(line, style)}`.trimEnd());
}

/** Characters that JavaScript counts as two. Most words have none, and are counted without being taken apart. */
const HALVED = /[\u{10000}-\u{10ffff}]/u;

/** In characters as people count them, not in halves of them. */
export const widthOf = (text: string): number => (HALVED.test(text) ? [...text].length : text.length);

function wordsOf(span: Span): readonly Word[] {
  const { text, tone = undefined } = typeof span === 'string' ? { text: span } : span;
  return printable(text)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => ({ text: word, tone, glued: false }));
}

const PAGE_ADDRESS = /^\W*https?:\/\//;

/** Cuts a word that is too long: behind its punctuation where it has any, else where the line ends. */
function cut(word: Word, room: number): readonly Word[] {
  if (widthOf(word.text) <= room || PAGE_ADDRESS.test(word.text)) return [word];
  const parts = word.text.split(/(?<=[./\\_:@=,;-])/).flatMap((part) => slices([...part], room));
  return parts.map((text, index) => ({ ...word, text, glued: index > 0 }));
}

const slices = (characters: readonly string[], size: number): readonly string[] =>
  Array.from({ length: Math.ceil(characters.length / size) }, (_, index) =>
    characters.slice(index * size, (index + 1) * size).join(''),
  );

/** Words of one tone are dressed together. */
function dress(line: readonly Word[], style: Style): string {
  const runs: { text: string; tone: Tone | undefined }[] = [];
  for (const { text, tone, glued } of line) {
    const gap = runs.length === 0 || glued ? '' : ' ';
    const last = runs.at(-1);
    if (last !== undefined && last.tone === tone) last.text += gap + text;
    else runs.push({ text: gap + text, tone });
  }
  return runs.map(({ text, tone }) => (tone === undefined ? text : style(text, tone))).join('');
}
