import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import type { QRCode } from 'jsqr';
import { actions } from '../catalogue/actions/all.ts';
import { causes } from '../catalogue/causes/all.ts';
import { checks } from '../gather/checks/all.ts';
import { unpacked } from '../report/compact/packed.ts';
import { english } from '../report/languages/english.ts';
import { fullReport, signingKeyForTests } from '../report/report-for-tests.ts';
import { carried } from './carried.ts';
import { MOST_BYTES, type QrCode, qrCode, qrText, sizeOf } from './qr-code.ts';

const jsQR: (pixels: Uint8ClampedArray, width: number, height: number) => QRCode | null = createRequire(
  import.meta.url,
)('jsqr');

const known = { causes, actions, checks };
const key = await signingKeyForTests();

/** How many pixels a square has. */
const SCALE = 4;

/** As a camera sees it. */
function read(code: QrCode): string | undefined {
  const side = code.length * SCALE;
  const pixels = new Uint8ClampedArray(side * side * 4);
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1) {
      const isDark = code[Math.floor(y / SCALE)]?.[Math.floor(x / SCALE)] === true;
      pixels.set([isDark ? 0 : 255, isDark ? 0 : 255, isDark ? 0 : 255, 255], (y * side + x) * 4);
    }
  return jsQR(pixels, side, side)?.data;
}

const linesOf = (text: string): readonly string[] => text.slice(0, -1).split('\n');

/** The squares that a terminal shows, from its letters. */
const squaresIn = (lines: readonly string[]): QrCode =>
  lines.flatMap((line) => [[...line].map((half) => '▀█'.includes(half)), [...line].map((half) => '▄█'.includes(half))]);

describe('a QR code', () => {
  it('carries the whole report of a full check, to the help desk or by mail', async () => {
    const ways = [
      { helpPage: 'https://help.contoso.example/sign-in/report' },
      { helpDesk: 'desk@contoso.example' },
      {},
    ];
    for (const way of ways) {
      const sent = fullReport('inspected');
      const { address, isWhole } = await carried({ report: sent, shown: sent, phrases: english }, way, known, key);
      assert.ok(isWhole && address.length <= MOST_BYTES, `${address.length}`);
      const seen = read(qrCode(address));
      assert.equal(seen, address);
      const found = await unpacked(decodeURIComponent(seen ?? ''), known);
      assert.deepEqual([found?.state, found?.report.findings], ['unchanged', sent.findings]);
    }
  });

  it('stands on a terminal in half blocks, as large as it says', async () => {
    const code = qrCode('https://help.contoso.example/');
    const lines = linesOf(qrText(code, false));
    const { columns, rows } = sizeOf(code);
    assert.deepEqual([lines.length, lines[5]?.length], [rows, columns]);
    assert.equal(read(squaresIn(lines)), 'https://help.contoso.example/');
    for (const [place, line] of linesOf(qrText(code, true)).entries())
      assert.equal(line, `\u001b[38;5;16;48;5;231m${lines[place]}\u001b[0m`);
  });

  it('holds what the standard says, and not a byte more', () => {
    assert.equal(qrCode('x'.repeat(MOST_BYTES)).length, 177 + 8);
    assert.throws(() => qrCode('x'.repeat(MOST_BYTES + 1)));
  });
});
