import { type Grey, inverted } from './grey.ts';

/** The darkest and the brightest hundredth are specks. */
const SPECKS = 0.01;
/** Less than this between the two ends is an empty wall; to stretch it would make writing out of noise. */
const EMPTY_WALL = 12;

/** Dark writing on light ground that reaches from black to white, whatever it was. Most of a picture is ground. */
export function darkOnLight(grey: Grey): Grey {
  const counts = new Uint32Array(256);
  for (const pixel of grey.pixels) counts[pixel] = (counts[pixel] ?? 0) + 1;
  const total = grey.pixels.length;
  const [low, middle, high] = [
    levelAt(counts, total * SPECKS),
    levelAt(counts, total / 2),
    levelAt(counts, total * (1 - SPECKS)),
  ];
  const span = high - low;
  if (span < EMPTY_WALL) return grey;
  const stretched = {
    ...grey,
    pixels: grey.pixels.map((pixel) => Math.min(255, Math.max(0, ((pixel - low) * 255) / span))),
  };
  return middle - low < high - middle ? inverted(stretched) : stretched;
}

/** The level below which so many pixels lie. */
function levelAt(counts: Uint32Array, pixels: number): number {
  let below = 0;
  const level = counts.findIndex((count) => {
    below += count;
    return below >= pixels;
  });
  return Math.max(0, level);
}
