import { stripVTControlCharacters } from 'node:util';

/** Advance and height of a letter of 14 pixels in the usual monospaced fonts. */
const LETTER = { width: 8.43, height: 20, size: 14 } as const;
const COLUMNS = 80;
const MARGIN = 24;
/** The bar of the window, with its three dots. */
const BAR = 36;

const DOTS = ['#ff5f57', '#febc2e', '#28c840'];

/** How the codes that the program uses look. @see ECMA-48 section 8.3.117 (SGR) */
const LOOKS: Readonly<Record<string, string>> = {
  1: 'font-weight="bold" fill="#ffffff"',
  2: 'fill="#8b949e"',
  31: 'fill="#ff7b72" font-weight="bold"',
  32: 'fill="#7ee787" font-weight="bold"',
  33: 'fill="#e3b341" font-weight="bold"',
};
const ENDS = ['22', '39', '0', ''];

/** What a terminal shows, as a picture: text stays text. `command` is what was typed, `printed` what came. */
export function terminalSvg(command: string, printed: string): string {
  const lines = [`\u001b[32m$\u001b[39m ${command}`, '', ...printed.trimEnd().split(/\r?\n/)];
  const width = Math.ceil(COLUMNS * LETTER.width + 2 * MARGIN);
  const height = BAR + lines.length * LETTER.height + MARGIN;
  const dots = DOTS.map((colour, index) => `<circle cx="${MARGIN + index * 20}" cy="20" r="6" fill="${colour}"/>`);
  const texts = lines.map((line, index) => textOf(line, BAR + (index + 1) * LETTER.height));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">
<title>${escaped(command)}</title>
<desc>${escaped(stripVTControlCharacters(printed).replaceAll('\r', '').trimEnd())}</desc>
<rect width="${width}" height="${height}" rx="10" fill="#0d1117"/>
${dots.join('')}
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="${LETTER.size}" fill="#c9d1d9">
${texts.filter((text) => text !== '').join('\n')}
</g>
</svg>
`;
}

/** One line. Its length is fixed, so that columns stand under each other in every font. */
function textOf(line: string, y: number): string {
  const plain = stripVTControlCharacters(line);
  if (plain.trim() === '') return '';
  const indent = plain.length - plain.trimStart().length;
  const x = (MARGIN + indent * LETTER.width).toFixed(1);
  const length = ((plain.length - indent) * LETTER.width).toFixed(1);
  const place = `x="${x}" y="${y}" textLength="${length}" lengthAdjust="spacingAndGlyphs"`;
  return `<text ${place}>${spansOf(line.trimStart())}</text>`;
}

/** Pieces of text between the codes that dress it. */
function spansOf(line: string): string {
  const [plain = '', ...rest] = line.split('\u001b[');
  const dressed = rest.map((piece) => {
    const [, code = 'none', text = ''] = /^(\d*)m(.*)$/s.exec(piece) ?? [];
    const look = LOOKS[code];
    if (look === undefined && !ENDS.includes(code)) throw new Error(`nobody knows how the code ${piece} looks`);
    return look === undefined || text === '' ? escaped(text) : `<tspan ${look}>${escaped(text)}</tspan>`;
  });
  return [escaped(plain), ...dressed].join('');
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
