import type { Grey } from './grey.ts';

/** Turns a picture around its centre, counter-clockwise as seen; what comes in at the corners is grey like its neighbours. */
export function turn(grey: Grey, radians: number): Grey {
  const { width, height } = grey;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const newWidth = Math.ceil(Math.abs(width * cos) + Math.abs(height * sin));
  const newHeight = Math.ceil(Math.abs(width * sin) + Math.abs(height * cos));
  const pixels = new Uint8Array(newWidth * newHeight);
  for (let y = 0; y < newHeight; y++) {
    for (let x = 0; x < newWidth; x++) {
      const [right, down] = [x - (newWidth - 1) / 2, y - (newHeight - 1) / 2];
      pixels[y * newWidth + x] = between(
        grey,
        right * cos - down * sin + (width - 1) / 2,
        right * sin + down * cos + (height - 1) / 2,
      );
    }
  }
  return { width: newWidth, height: newHeight, pixels };
}

/** The shade at a place between four pixels. */
function between({ width, height, pixels }: Grey, x: number, y: number): number {
  const within = (value: number, end: number): number => Math.min(end - 1, Math.max(0, value));
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [columns, rows] = [
    [within(left, width), within(left + 1, width)],
    [within(top, height) * width, within(top + 1, height) * width],
  ] as const;
  const above = mix(pixels[rows[0] + columns[0]], pixels[rows[0] + columns[1]], x - left);
  const below = mix(pixels[rows[1] + columns[0]], pixels[rows[1] + columns[1]], x - left);
  return mix(above, below, y - top);
}

const mix = (one = 0, other = 0, part: number): number => one + (other - one) * part;
