import type { Block, Item, Rest, Timeline } from './block.ts';
import type { Reader } from './reader.ts';
import { lengthOf, stageLines } from './waterfall-lines.ts';
import { padded, widthOf, wrap } from './wrap.ts';

type Page = Pick<Reader, 'columns' | 'style'>;

/** Eyes lose the next line when lines are longer than this. */
const WIDEST = 100;
/** Nobody has a narrower terminal; text below this is no text. */
const NARROWEST = 20;
/** Below this every column counts: nothing is set in. */
const ROOMY = 40;

/** Sets a text for a page: blocks apart by an empty line, but for what belongs to its heading. Ends with a line break. */
export function layOut(blocks: readonly Block[], page: Page): string {
  const columns = Math.min(Math.max(page.columns, NARROWEST), WIDEST);
  const set = blocks.map((block, index) => {
    const isFollowing = index > 0 && blocks[index - 1]?.kind !== 'heading';
    return [...(isFollowing ? [''] : []), ...linesOf(block, { ...page, columns })];
  });
  return `${set.flat().join('\n')}\n`;
}

const indentOf = ({ columns }: Page): string => (columns < ROOMY ? '' : '  ');

function linesOf(block: Block, page: Page): readonly string[] {
  const { columns, style } = page;
  const indent = indentOf(page);
  switch (block.kind) {
    case 'headline': {
      const word = { text: block.word, tone: block.tone };
      return wrap([word, { text: block.text, tone: 'strong' }], { columns, lead: '' }, style);
    }
    case 'heading':
      return wrap([{ text: block.text, tone: 'strong' }], { columns, lead: '' }, style);
    case 'paragraph':
      return wrap(block.text, { columns, lead: indent }, style);
    case 'command':
      return [commandLine(block.text, columns, `${indent}${indent}`)];
    case 'list':
      return [...block.items, ...restOf(block.rest)].flatMap((item, index) =>
        itemLines(item, page, indent, block.numbered ? `${index + 1}. ` : '- '),
      );
    case 'table':
      return tableLines(block.rows, page, indent);
    case 'waterfall':
      return waterfallLines(block.rows, page, indent);
  }
}

/** Always one line, however narrow the page: whoever copies two runs two commands. */
const commandLine = (text: string, columns: number, lead: string): string =>
  widthOf(text) + lead.length <= columns ? `${lead}${text}` : text;

/** On a page of paper nothing opens: the line says how to see the rest. */
const restOf = (rest: Rest | undefined): readonly Item[] => (rest === undefined ? [] : [{ text: [rest.onPaper] }]);

function itemLines({ text, under = [] }: Item, page: Page, indent: string, mark: string): readonly string[] {
  const lead = `${indent}${mark}`;
  const below = page.columns < ROOMY ? indent : ' '.repeat(lead.length);
  return [
    ...wrap(text, { columns: page.columns, lead }, page.style),
    ...under.flatMap((item) => itemLines(item, page, below, '- ')),
  ];
}

/** Each request with its stages set in under it. */
function waterfallLines(rows: readonly Timeline[], page: Page, indent: string): readonly string[] {
  const longestMs = Math.max(...rows.map(lengthOf));
  return rows.flatMap((row) => [
    ...itemLines({ text: [`${row.title}: ${lengthOf(row)} ms`] }, page, indent, '- '),
    ...stageLines(row, { columns: page.columns, indent: `${indent}${indent}`, longestMs }),
  ]);
}

/** A last column that is narrower than this is read downwards. */
const NARROWEST_COLUMN = 30;

/** Columns side by side while there is room for the last one; otherwise one row after the other. */
function tableLines(rows: readonly (readonly string[])[], page: Page, indent: string): readonly string[] {
  const widths = (rows[0] ?? [])
    .slice(0, -1)
    .map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))));
  const taken = widths.reduce((sum, width) => sum + width + 2, indent.length);
  if (page.columns - taken < NARROWEST_COLUMN) return rows.flatMap((row) => itemLines(asItem(row), page, indent, '- '));
  return rows.flatMap((row) => {
    const lead = widths.map((width, column) => `${padded(row[column] ?? '', width)}  `).join('');
    return wrap([row.at(-1) ?? ''], { columns: page.columns, lead: `${indent}${lead}` }, page.style);
  });
}

const asItem = (row: readonly string[]): Item => ({ text: [`${row.slice(0, -1).join(', ')}: ${row.at(-1) ?? ''}`] });
