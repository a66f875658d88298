/** A picture in shades of grey, row by row: 0 is black, 255 is white. */
export type Grey = { readonly width: number; readonly height: number; readonly pixels: Uint8Array };

/** Part of a picture, in its pixels. */
export type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

/** As bright as eyes see it; where the picture lets something through, white paper lies behind it. @see ITU-R BT.601 */
export function greyOf(width: number, height: number, rgba: Uint8Array | Uint8ClampedArray): Grey {
  const pixels = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < pixels.length; at++, from += 4) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = [rgba[from], rgba[from + 1], rgba[from + 2], rgba[from + 3]];
    const bright = (red * 299 + green * 587 + blue * 114) / 1000;
    pixels[at] = 255 + ((bright - 255) * alpha) / 255;
  }
  return { width, height, pixels };
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
