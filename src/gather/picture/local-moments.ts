import type { Grey } from './grey.ts';

/** Of the square around each pixel: the mean of its shades and their standard deviation. */
export type LocalMoments = { readonly mean: Float32Array; readonly deviation: Float32Array };

/** Squares of any size in the same time: sums over everything above and to the left. @see Crow, "Summed-area tables", 1984 */
export function localMoments({ width, height, pixels }: Grey, radius: number): LocalMoments {
  const wide = width + 1;
  const [sums, squares] = [new Float64Array(wide * (height + 1)), new Float64Array(wide * (height + 1))];
  for (let y = 0; y < height; y++) {
    let [row, rowOfSquares] = [0, 0];
    for (let x = 0; x < width; x++) {
      const pixel = pixels[y * width + x] ?? 0;
      row += pixel;
      rowOfSquares += pixel * pixel;
      const at = (y + 1) * wide + x + 1;
      sums[at] = (sums[at - wide] ?? 0) + row;
      squares[at] = (squares[at - wide] ?? 0) + rowOfSquares;
    }
  }
  const [mean, deviation] = [new Float32Array(pixels.length), new Float32Array(pixels.length)];
  for (let y = 0; y < height; y++) {
    const [top, bottom] = [Math.max(0, y - radius) * wide, Math.min(height, y + radius + 1) * wide];
    for (let x = 0; x < width; x++) {
      const [left, right] = [Math.max(0, x - radius), Math.min(width, x + radius + 1)];
      const within = (table: Float64Array): number =>
        (table[bottom + right] ?? 0) -
        (table[bottom + left] ?? 0) -
        (table[top + right] ?? 0) +
        (table[top + left] ?? 0);
      const count = ((bottom - top) / wide) * (right - left);
      const average = within(sums) / count;
      mean[y * width + x] = average;
      deviation[y * width + x] = Math.sqrt(Math.max(0, within(squares) / count - average * average));
    }
  }
  return { mean, deviation };
}
