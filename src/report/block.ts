import type { Tone } from './style.ts';
import type { Span } from './wrap.ts';

/** One point of a list, with what belongs under it. */
export type Item = { readonly text: readonly Span[]; readonly under?: readonly Item[] };

/** A request from its beginning to its end, stage by stage. */
export type Timeline = {
  readonly title: string;
  readonly stages: readonly { readonly name: string; readonly durationMs: number }[];
};

/** What a list keeps back until somebody asks for it. */
export type Rest = {
  readonly says: string;
  /** Where nothing opens: says how to see the rest. */
  readonly onPaper: string;
  readonly items: readonly Item[];
};

/** A part of a text, before anybody knows how wide the page is. */
export type Block =
  | { readonly kind: 'headline'; readonly tone: Tone; readonly word: string; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: readonly Span[] }
  | { readonly kind: 'list'; readonly numbered: boolean; readonly items: readonly Item[]; readonly rest?: Rest }
  /** Something to type. */
  | { readonly kind: 'command'; readonly text: string }
  /** Rows of cells; the last cell of a row may be long. */
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'waterfall'; readonly rows: readonly Timeline[] };

/** `word` comes with what sets it apart: `Problem:`. */
export const headline = (tone: Tone, word: string, text: string): Block => ({ kind: 'headline', tone, word, text });
export const heading = (text: string): Block => ({ kind: 'heading', text });
export const paragraph = (...text: readonly Span[]): Block => ({ kind: 'paragraph', text });
export const bullets = (items: readonly Item[], rest?: Rest): Block => ({
  ...{ kind: 'list', numbered: false, items },
  ...(rest === undefined ? {} : { rest }),
});
export const numbered = (items: readonly Item[]): Block => ({ kind: 'list', numbered: true, items });
export const command = (text: string): Block => ({ kind: 'command', text });
export const table = (rows: readonly (readonly string[])[]): Block => ({ kind: 'table', rows });

export const item = (...text: readonly Span[]): Item => ({ text });
export const faint = (text: string): Span => ({ text, tone: 'faint' });
export const strong = (text: string): Span => ({ text, tone: 'strong' });

/** A heading with what stands under it; nothing at all when that is empty. */
export const section = (title: string, blocks: readonly Block[]): readonly Block[] =>
  blocks.length === 0 ? [] : [heading(title), ...blocks];

/** A list under a heading; nothing when the list is empty. */
export const listed = (title: string, items: readonly Item[]): readonly Block[] =>
  items.length === 0 ? [] : [heading(title), bullets(items)];
