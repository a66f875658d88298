import type { Block, Item } from '../block.ts';
import { printable } from '../printable.ts';
import type { Span } from '../wrap.ts';
import { type Html, html } from './html.ts';
import { waterfallHtml } from './waterfall-html.ts';

/** What a page makes of the parts that paper cannot have. */
export type Dress = {
  /** Something to type; a page may have a button that does it. */
  command(text: string): Html;
  /** The name of a deed; a page may let people tick it off. */
  deed(text: Html): Html;
  /** The address of a page about something (`codes/0xCAA70004`); undefined where there is none. */
  address(page: string): string | undefined;
  /** What a screen reader calls a table. */
  readonly table: string;
};

/** Sets a text for a browser: a section for each heading with what stands under it. */
export const blocksHtml = (blocks: readonly Block[], dress: Dress): Html =>
  html`${sectionsOf(blocks).map((section) => sectionHtml(section, dress))}`;

type Section = readonly [Block, ...(readonly Block[])];

const opensSection = ({ kind }: Block): boolean => kind === 'heading' || kind === 'headline';

function sectionsOf(blocks: readonly Block[]): readonly Section[] {
  const sections: [Block, ...Block[]][] = [];
  for (const block of blocks) {
    const last = sections.at(-1);
    if (last === undefined || opensSection(block)) sections.push([block]);
    else last.push(block);
  }
  return sections;
}

const sectionHtml = (blocks: Section, dress: Dress): Html =>
  html`<section class="${classOf(blocks[0])}">${blocks.map((block) => blockHtml(block, dress))}</section>\n`;

const classOf = (first: Block): string => (first.kind === 'headline' ? `verdict ${first.tone}` : 'part');

function blockHtml(block: Block, dress: Dress): Html {
  switch (block.kind) {
    case 'headline':
      return html`<h2><span class="word">${printable(block.word)}</span> ${printable(block.text)}</h2>`;
    case 'heading':
      return html`<h3>${printable(block.text)}</h3>`;
    case 'paragraph':
      return html`<p>${spans(block.text, dress)}</p>`;
    case 'command':
      return dress.command(printable(block.text));
    case 'list':
      return listHtml(block, dress);
    case 'table':
      return html`<div class="wide" tabindex="0" role="region" aria-label="${dress.table}"><table>${block.rows.map(rowHtml)}</table></div>`;
    case 'waterfall':
      return waterfallHtml(block.rows);
  }
}

function listHtml({ numbered, items, rest }: Extract<Block, { kind: 'list' }>, dress: Dress): Html {
  if (numbered) return html`<ol class="deeds" role="list">${items.map((item) => deedHtml(item, dress))}</ol>`;
  const more =
    rest === undefined
      ? undefined
      : html`<details><summary>${rest.says}</summary>${bullets(rest.items, dress)}</details>`;
  return html`${bullets(items, dress)}${more}`;
}

const bullets = (items: readonly Item[], dress: Dress): Html =>
  html`<ul>${items.map(({ text, under }) => html`<li>${spans(text, dress)}${below(under, dress)}</li>`)}</ul>`;

const deedHtml = ({ text, under }: Item, dress: Dress): Html =>
  html`<li>${dress.deed(spans(text, dress))}${below(under, dress)}</li>`;

const below = (items: readonly Item[] | undefined, dress: Dress): Html | undefined =>
  items === undefined || items.length === 0 ? undefined : bullets(items, dress);

const rowHtml = (cells: readonly string[]): Html =>
  html`<tr>${cells.map((cell, column) => (column === 0 ? html`<th scope="row">${printable(cell)}</th>` : html`<td>${printable(cell)}</td>`))}</tr>`;

const spans = (text: readonly Span[], dress: Dress): Html =>
  html`${text.map((span, index) => html`${index === 0 ? '' : ' '}${spanHtml(span, dress)}`)}`;

function spanHtml(span: Span, dress: Dress): Html {
  const { text, tone, leadsTo, source } =
    typeof span === 'string' ? { text: span, tone: undefined, leadsTo: undefined, source: undefined } : span;
  const address = leadsTo === undefined ? undefined : dress.address(leadsTo);
  if (address !== undefined) return html`<a href="${address}">${printable(text)}</a>`;
  if (source !== undefined) return aroundSource(text, source);
  return tone === undefined ? html`${printable(text)}` : html`<span class="${tone}">${printable(text)}</span>`;
}

/** Only what the catalogue names leads out of the page; an address in any other text stays text. */
function aroundSource(text: string, source: string): Html {
  const [before = '', after] = text.split(source);
  if (after === undefined || !/^https:\/\/[^\s"<>]+$/.test(source)) return html`${printable(text)}`;
  return html`${printable(before)}<a href="${source}" rel="noreferrer">${source}</a>${printable(after)}`;
}
