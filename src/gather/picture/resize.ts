import type { Grey } from './grey.ts';

/** Catmull and Rom's curve: sharp edges without rings. @see "A class of local interpolating splines", 1974 */
function weight(distance: number): number {
  const x = Math.abs(distance);
  if (x < 1) return 1.5 * x ** 3 - 2.5 * x ** 2 + 1;
  return x < 2 ? -0.5 * x ** 3 + 2.5 * x ** 2 - 4 * x + 2 : 0;
}

/** A curve reaches two pixels far. */
const REACH = 2;

/** Larger or smaller; a smaller one is the mean of what was there, so that noise goes and no line is lost. */
export function resize(grey: Grey, scale: number): Grey {
  const width = Math.max(1, Math.round(grey.width * scale));
  const height = Math.max(1, Math.round(grey.height * scale));
  if (width === grey.width && height === grey.height) return grey;
  const across = alongRows(grey.pixels, grey.width, grey.height, width);
  const pixels = alongRows(across, grey.height, width, height);
  return { width, height, pixels };
}

/** Gives every row a new length, and lays the picture on its side: done twice, it stands again. */
function alongRows(pixels: Uint8Array, length: number, rows: number, newLength: number): Uint8Array {
  const turned = new Uint8Array(newLength * rows);
  const step = length / newLength;
  const spread = Math.max(1, step);
  for (let to = 0; to < newLength; to++) {
    const centre = (to + 0.5) * step - 0.5;
    const first = Math.ceil(centre - REACH * spread);
    const weights = weightsFrom(first, centre, spread);
    for (let row = 0; row < rows; row++) {
      let sum = 0;
      for (let nth = 0; nth < weights.length; nth++) {
        const at = Math.min(length - 1, Math.max(0, first + nth));
        sum += (weights[nth] ?? 0) * (pixels[row * length + at] ?? 0);
      }
      turned[to * rows + row] = Math.min(255, Math.max(0, Math.round(sum)));
    }
  }
  return turned;
}

/** How much each old pixel counts for a new one; together they are 1. */
function weightsFrom(first: number, centre: number, spread: number): Float64Array {
  const last = Math.floor(centre + REACH * spread);
  const weights = Float64Array.from({ length: last - first + 1 }, (_, nth) => weight((first + nth - centre) / spread));
  const sum = weights.reduce((total, one) => total + one, 0);
  return weights.map((one) => one / sum);
}
