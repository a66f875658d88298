import { encode } from 'uqr';
import { type Html, html } from '../report/html/html.ts';

/** Rows of dark and light squares, with the quiet zone around them. */
export type QrCode = readonly (readonly boolean[])[];

/** Version 40 with the least correction: on a screen nothing gets scratched. @see ISO/IEC 18004 table 7 */
export const MOST_BYTES = 2_953;

/** The quiet zone that readers want, in squares. */
const BORDER = 4;

/** The code of a text, as small as it can be. Throws when it is longer than `MOST_BYTES`. */
export const qrCode = (text: string): QrCode => encode(text, { ecc: 'L', border: BORDER }).data;

/**
 * Two rows of squares make one line of letters. Colours make it readable on light and dark screens alike; without them it is dark on
 * light where paper is.
 */
export function qrText(code: QrCode, isColoured: boolean): string {
  const [before, after] = isColoured ? [BLACK_ON_WHITE, AS_BEFORE] : ['', ''];
  const lines: string[] = [];
  for (let row = 0; row < code.length; row += 2) {
    const letters = code[row]?.map(
      (isDark, column) => HALVES[Number(isDark)]?.[Number(code[row + 1]?.[column] ?? false)],
    );
    lines.push(`${before}${letters?.join('')}${after}`);
  }
  return `${lines.join('\n')}\n`;
}

/** By whether the upper and the lower square are dark. */
const HALVES = [
  [' ', '▄'],
  ['▀', '█'],
] as const;

/** Colours of 256, since the sixteen that have names are what each terminal makes of them. @see ECMA-48 SGR */
const BLACK_ON_WHITE = '\u001b[38;5;16;48;5;231m';
const AS_BEFORE = '\u001b[0m';

/** Columns and lines that a code of this many squares a side takes. */
export const sizeOf = (code: QrCode): { readonly columns: number; readonly rows: number } => ({
  columns: code.length,
  rows: Math.ceil(code.length / 2),
});

/** Squares of whole pixels are sharp; so many pixels fit beside a text. */
const WIDEST_PIXELS = 640;

/** How many pixels a side of the picture has. */
export const sideOf = ({ length }: QrCode): number => length * Math.max(2, Math.floor(WIDEST_PIXELS / length));

/** The code as a picture: dark on light whatever the page looks like. `says` is for those who do not see it. */
export function qrPicture(code: QrCode, says: string): Html {
  const path = code
    .flatMap((row, y) => darkRuns(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`))
    .join('');
  const side = sideOf(code);
  return html`<svg xmlns="http://www.w3.org/2000/svg" class="qr" width="${side}" height="${side}" role="img" aria-label="${says}" viewBox="0 0 ${code.length} ${code.length}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${code.length}v${code.length}H0z"/><path fill="#000" d="${path}"/></svg>`;
}

/** Where each run of dark squares begins, and how long it is. */
const darkRuns = (row: readonly boolean[]): readonly (readonly [number, number])[] =>
  [
    ...row
      .map((isDark) => (isDark ? '1' : '0'))
      .join('')
      .matchAll(/1+/g),
  ].map(({ 0: run, index }) => [index, run.length]);
