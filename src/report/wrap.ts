import { printable } from './printable.ts';
import type { Style, Tone } from './style.ts';

/**
 * A piece of a line. Neighbours are set apart by a blank. `leadsTo`: the page about it, where there are pages. `source`: an address in the
 * text that the catalogue names; what a report or a network said never becomes one.
 */
export type Span =
  | string
  | { readonly text: string; readonly tone?: Tone; readonly leadsTo?: string; readonly source?: string };

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

/** What is printed over two columns: the writing of East Asia, and pictures. @see https://www.unicode.org/reports/tr11/ */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** Characters that JavaScript counts as two, or that take two columns. Most words have none, and are counted without being taken apart. */
const UNUSUAL = new RegExp(`[\\u{10000}-\\u{10ffff}]|${WIDE.source}`, 'u');

/** In columns of a terminal. */
export const widthOf = (text: string): number =>
  UNUSUAL.test(text) ? [...text].reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0) : text.length;

/** With as many blanks behind it as fill the width. */
export const padded = (text: string, columns: number): string =>
  text + ' '.repeat(Math.max(0, columns - widthOf(text)));

/** Cut to a width, with a mark where something is missing. */
export const shortened = (text: string, columns: number): string =>
  widthOf(text) <= columns ? text : `${slices(text, columns - 1)[0] ?? ''}…`;

function wordsOf(span: Span): readonly Word[] {
  const { text, tone = undefined } = typeof span === 'string' ? { text: span } : span;
  return printable(text)
    .split(' ')
    .filter((word) => word !== '')
    .flatMap((word) =>
      (WIDE.test(word) ? unspaced(word) : [word]).map((part, index) => ({ text: part, tone, glued: index > 0 })),
    );
}

/** Made when the first text needs it: to know the words of Japanese takes a dictionary. */
let segmenter: Intl.Segmenter | undefined;

const CLOSES = /^[、。，．・：；？！」』）】〉》ーゃゅょっャュョッ々〜…,.!?:;)\]%"]/;
const OPENS = /[「『（【〈《([]$/;

/** Japanese has no blanks: a line may break between words, but neither before what closes nor after what opens. */
function unspaced(text: string): readonly string[] {
  segmenter ??= new Intl.Segmenter('ja', { granularity: 'word' });
  const parts: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const last = parts.at(-1);
    if (last !== undefined && (CLOSES.test(segment) || OPENS.test(last))) parts[parts.length - 1] = last + segment;
    else parts.push(segment);
  }
  return parts;
}

const PAGE_ADDRESS = /^\W*https?:\/\//;

/** Cuts a word that is too long: behind its punctuation where it has any, else where the line ends. */
function cut(word: Word, room: number): readonly Word[] {
  if (widthOf(word.text) <= room || PAGE_ADDRESS.test(word.text)) return [word];
  const parts = word.text.split(/(?<=[./\\_:@=,;-])/).flatMap((part) => slices(part, room));
  return parts.map((text, index) => ({ ...word, text, glued: word.glued || index > 0 }));
}

/** Pieces that are as wide as the columns allow; at least one character each. */
function slices(text: string, columns: number): readonly string[] {
  const pieces = [''];
  for (const character of text) {
    const last = pieces.at(-1) ?? '';
    if (last === '' || widthOf(last + character) <= columns) pieces[pieces.length - 1] = last + character;
    else pieces.push(character);
  }
  return pieces;
}

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
