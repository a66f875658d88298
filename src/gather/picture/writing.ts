import type { Grey } from './grey.ts';
import { localMoments } from './local-moments.ts';

/** Half the side of the square that counts as the surroundings of a pixel: more than a letter, less than a dialog. */
const SURROUNDINGS_PIXELS = 24;
/** How far from its surroundings ink is, in standard deviations. The edge of a large area is exactly 1 away, and is no ink. */
const INK = 1.12;
/** From here on ink is black. */
const BLACK = 1.8;
/** Surroundings with less contrast than this are plain, whatever specks they have. */
const PLAIN = 7;

/** And at least so many times as much as the plainest part of the picture has. */
const PLAINEST_TIMES = 2.2;
const SAMPLES = 20_000;

/** Letters at the size at which pages are read: smaller is a speck, larger a frame, a button, a picture. */
const SMALLEST_PIXELS = 5;
const HIGHEST = 130;
const WIDEST = 330;

/** Only what may be letters, dark on white, wherever it stood: in bright windows, dark ones, buttons, on a photographed desk. */
export function writing(grey: Grey): Grey {
  const distance = distances(grey);
  const kept = letters(grey.width, grey.height, (at) => (distance[at] ?? 0) > INK);
  const pixels = new Uint8Array(distance.length).fill(255);
  for (let at = 0; at < pixels.length; at++) {
    if (nearby(kept, at, grey.width)) pixels[at] = 255 - Math.min(255, ((distance[at] ?? 0) / BLACK) * 255);
  }
  return { width: grey.width, height: grey.height, pixels };
}

/** How far each pixel is from its surroundings, darker or brighter. */
function distances(grey: Grey): Float32Array {
  const { mean, deviation } = localMoments(grey, SURROUNDINGS_PIXELS);
  const plain = Math.max(PLAIN, PLAINEST_TIMES * plainest(deviation));
  return Float32Array.from(grey.pixels, (pixel, at) => {
    const spread = deviation[at] ?? 0;
    return spread < plain ? 0 : Math.abs(pixel - (mean[at] ?? 0)) / spread;
  });
}

/** What grain and JPEG leave where nothing stands: the contrast of the plainest fifth of the picture. */
function plainest(deviation: Float32Array): number {
  const step = Math.max(1, Math.floor(deviation.length / SAMPLES));
  const seen = deviation.filter((_, at) => at % step === 0).sort();
  return seen[Math.floor(seen.length / 5)] ?? 0;
}

/** A pixel of ink or one beside it: the soft edge of letters is part of them. */
const nearby = (ink: Uint8Array, at: number, width: number): boolean =>
  (ink[at] ?? 0) + (ink[at - 1] ?? 0) + (ink[at + 1] ?? 0) + (ink[at - width] ?? 0) + (ink[at + width] ?? 0) > 0;

/** 1 for each pixel of ink that belongs to a patch of the size of a letter or a word whose letters touch. */
function letters(width: number, height: number, isInk: (at: number) => boolean): Uint8Array {
  const seen = new Uint8Array(width * height);
  const kept = new Uint8Array(width * height);
  const patch = new Int32Array(width * height);
  for (let start = 0; start < seen.length; start++) {
    if (seen[start] === 1 || !isInk(start)) continue;
    const size = spread(start, width, height, isInk, seen, patch);
    if (!isLetter(size)) continue;
    for (let nth = 0; nth < size.count; nth++) kept[patch[nth] ?? 0] = 1;
  }
  return kept;
}

type Size = { readonly count: number; readonly width: number; readonly height: number };

const isLetter = ({ count, width, height }: Size): boolean =>
  count >= SMALLEST_PIXELS && height <= HIGHEST && width <= WIDEST;

/** Follows the ink from one pixel to all that hangs together with it, and writes their places into `patch`. */
function spread(
  start: number,
  width: number,
  height: number,
  isInk: (at: number) => boolean,
  seen: Uint8Array,
  patch: Int32Array,
): Size {
  let [left, right, top, bottom] = [width, 0, height, 0];
  let count = 1;
  patch[0] = start;
  seen[start] = 1;
  for (let next = 0; next < count; next++) {
    const at = patch[next] ?? 0;
    const [x, y] = [at % width, Math.floor(at / width)];
    [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
    for (let down = -1; down <= 1; down++) {
      for (let aside = -1; aside <= 1; aside++) {
        const [column, row] = [x + aside, y + down];
        if (column < 0 || row < 0 || column >= width || row >= height) continue;
        const neighbour = row * width + column;
        if (seen[neighbour] === 1 || !isInk(neighbour)) continue;
        seen[neighbour] = 1;
        patch[count++] = neighbour;
      }
    }
  }
  return { count, width: right - left + 1, height: bottom - top + 1 };
}
