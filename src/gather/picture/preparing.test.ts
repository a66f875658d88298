import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calm } from './calm.ts';
import { darkOnLight } from './contrast.ts';
import { cut, type Grey, greyFrom } from './grey.ts';
import { resize } from './resize.ts';
import { turn } from './turn.ts';
import { writing } from './writing.ts';

/** A bar of the size of a letter on plain ground, in a frame as a window has one. */
const letter = (ground: number, ink: number): Grey =>
  greyFrom(400, 300, (row, column) => {
    const isFrame = row === 10 || row === 290 || column === 10 || column === 390;
    return isFrame || (row >= 140 && row < 160 && column >= 200 && column < 206) ? ink : ground;
  });

const inkAt = ({ pixels, width }: Grey, row: number, column: number): boolean =>
  (pixels[row * width + column] ?? 255) < 128;

describe('preparing a picture', () => {
  it('keeps letters and leaves frames out, dark on light whatever they were', () => {
    for (const [ground, ink] of [
      [255, 60],
      [30, 200],
      [100, 170],
    ] as const) {
      const page = writing(letter(ground, ink));
      assert.ok(inkAt(page, 150, 203), `letter of ${ink} on ${ground}`);
      assert.ok(!inkAt(page, 10, 200) && !inkAt(page, 150, 10), `frame of ${ink} on ${ground}`);
    }
  });

  it('turns bright writing on dark ground round, and stretches little contrast', () => {
    const { pixels } = darkOnLight(letter(40, 90));
    assert.deepEqual([pixels[0], pixels[10 * 400 + 200]], [255, 0]);
    const wall = letter(100, 103);
    assert.deepEqual(darkOnLight(wall), wall);
  });

  it('resizes without a change of shade, and back to the same size', () => {
    const plain = greyFrom(30, 20, () => 77);
    const larger = resize(plain, 2.5);
    assert.deepEqual([larger.width, larger.height, new Set(larger.pixels)], [75, 50, new Set([77])]);
    assert.equal(resize(larger, 0.4).width, 30);
    assert.equal(resize(plain, 1), plain);
  });

  it('sets lines straight that lean', () => {
    const leaning = greyFrom(300, 300, (row, column) =>
      Math.abs(row - 150 - (column - 150) * Math.tan(0.1)) < 2 ? 0 : 255,
    );
    const straight = turn(leaning, 0.1);
    const middle = straight.height >> 1;
    for (const column of [60, 150, 240]) assert.ok(inkAt(straight, middle, column), `column ${column}`);
    assert.ok(!inkAt(leaning, 150, 60));
  });

  it('smooths grain, and leaves what has none as it is', () => {
    let seed = 1;
    const chance = (): number => {
      seed = (seed * 48271) % 2147483647;
      return seed / 2147483647;
    };
    const grainy = greyFrom(100, 100, () => 128 + (chance() - 0.5) * 100);
    const spread = ({ pixels }: Grey): number => Math.max(...pixels) - Math.min(...pixels);
    assert.ok(spread(calm(grainy)) < spread(grainy) * 0.6);
    const plain = letter(255, 0);
    assert.equal(calm(plain), plain);
  });

  it('cuts boxes that reach over the edge', () => {
    const corner = cut(letter(255, 0), { left: -5, top: -5, width: 20, height: 10 });
    assert.deepEqual([corner.width, corner.height], [15, 5]);
    assert.equal(cut(letter(255, 0), { left: 500, top: 0, width: 5, height: 5 }).pixels.length, 0);
  });
});
