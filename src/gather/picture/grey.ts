/** A picture in shades of grey, row by row: 0 is black, 255 is white. */
export type Grey = { readonly width: number; readonly height: number; readonly pixels: Uint8Array };

/** Part of a picture, in its pixels. */
export type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

/** As bright as eyes see it; where the picture lets something through, white paper lies behind it. @see ITU-R BT.601 */
export const shadeOf = (red: number, green: number, blue: number, alpha: number): number =>
  255 + (((red * 299 + green * 587 + blue * 114) / 1000 - 255) * alpha) / 255;

/** A picture whose pixels are told one by one. */
export function greyFrom(width: number, height: number, shadeAt: (row: number, column: number) => number): Grey {
  const pixels = new Uint8Array(width * height);
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) pixels[row * width + column] = shadeAt(row, column);
  return { width, height, pixels };
}

/** From red, green, blue and how much covers, four bytes for each pixel. */
export function greyOf(width: number, height: number, rgba: Uint8ClampedArray): Grey {
  const at = (nth: number): number => rgba[nth] ?? 0;
  return greyFrom(width, height, (row, column) => {
    const from = (row * width + column) * 4;
    return shadeOf(at(from), at(from + 1), at(from + 2), at(from + 3));
  });
}

/** What lies within a box; the box may reach over the edge. */
export function cut(grey: Grey, box: Box): Grey {
  const left = Math.max(0, Math.floor(box.left));
  const top = Math.max(0, Math.floor(box.top));
  const width = Math.min(grey.width, Math.ceil(box.left + box.width)) - left;
  const height = Math.min(grey.height, Math.ceil(box.top + box.height)) - top;
  if (width <= 0 || height <= 0) return { width: 0, height: 0, pixels: new Uint8Array(0) };
  const pixels = new Uint8Array(width * height);
  for (let row = 0; row < height; row++) {
    const from = (top + row) * grey.width + left;
    pixels.set(grey.pixels.subarray(from, from + width), row * width);
  }
  return { width, height, pixels };
}

export const widen = ({ left, top, width, height }: Box, by: number): Box => ({
  ...{ left: left - by, top: top - by, width: width + 2 * by, height: height + 2 * by },
});

/** White becomes black. */
export const inverted = ({ width, height, pixels }: Grey): Grey => ({
  ...{ width, height, pixels: pixels.map((pixel) => 255 - pixel) },
});
