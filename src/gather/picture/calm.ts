import type { Grey } from './grey.ts';

/** Below this, in shades of grey, a picture has no grain: screens have none, JPEG little. */
const NO_GRAIN = 2.5;

/** The picture without the grain of a camera; a picture without grain as it is. */
export function calm(grey: Grey): Grey {
  const grain = grainOf(grey);
  if (grain < NO_GRAIN) return grey;
  const curve = bell(Math.min(1.3, 0.6 + grain / 25));
  return smooth(smooth(grey, curve, 1), curve, grey.width);
}

/** Pixels that are looked at: enough for a median. */
const SAMPLES = 40_000;

/**
 * The standard deviation of the grain. A mask that sees neither plains nor slopes leaves it alone; half of all places have no letter.
 * @see Immerkær, "Fast noise variance estimation", 1996
 */
function grainOf({ width, height, pixels }: Grey): number {
  if (width < 3 || height < 3) return 0;
  const seen: number[] = [];
  const step = Math.max(1, Math.floor(pixels.length / SAMPLES));
  for (let at = width + 1; at < pixels.length - width - 1; at += step) {
    const p = (offset: number): number => pixels[at + offset] ?? 0;
    const corners = p(-width - 1) + p(-width + 1) + p(width - 1) + p(width + 1);
    const sides = p(-width) + p(-1) + p(1) + p(width);
    seen.push(Math.abs(corners - 2 * sides + 4 * p(0)));
  }
  const median = seen.toSorted((one, other) => one - other)[seen.length >> 1] ?? 0;
  // The mask makes six of one; half of all values of a bell curve lie within 0.6745 deviations.
  return median / (6 * 0.6745);
}

/** Weights of a bell curve three deviations to each side; together they are 1. */
function bell(deviation: number): Float64Array {
  const radius = Math.ceil(3 * deviation);
  const weights = Float64Array.from({ length: 2 * radius + 1 }, (_, nth) =>
    Math.exp(-((nth - radius) ** 2) / (2 * deviation ** 2)),
  );
  const sum = weights.reduce((total, one) => total + one, 0);
  return weights.map((one) => one / sum);
}

/** Along rows (`step` 1) or along columns (`step` is the width). */
function smooth({ width, height, pixels }: Grey, curve: Float64Array, step: number): Grey {
  const radius = curve.length >> 1;
  const length = step === 1 ? width : height;
  const smoothed = pixels.map((_, at) => {
    const place = step === 1 ? at % width : Math.floor(at / width);
    let sum = 0;
    for (let nth = -radius; nth <= radius; nth++) {
      const other = Math.min(length - 1, Math.max(0, place + nth));
      sum += (curve[nth + radius] ?? 0) * (pixels[at + (other - place) * step] ?? 0);
    }
    return Math.round(sum);
  });
  return { width, height, pixels: smoothed };
}
