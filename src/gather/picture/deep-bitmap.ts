import { type Grey, greyFrom, shadeOf } from './grey.ts';

/** Where a BMP tells what it holds. @see BITMAPINFOHEADER in Windows' documentation */
const AT = { pixels: 10, width: 18, height: 22, bitsPerPixel: 28, compression: 30 } as const;
/** As they are, or with masks that everybody sets to the usual order. */
const PLAIN: ReadonlySet<number> = new Set([0, 3]);

/** A BMP of 32 bits, as the clipboard of Windows gives them and Leptonica does not read them; undefined for any other. */
export function deepBitmap(bytes: Uint8Array): Grey | undefined {
  if (bytes[0] !== 0x42 || bytes[1] !== 0x4d || bytes.length < AT.compression + 4) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [start, width, tall] = [AT.pixels, AT.width, AT.height].map((at) => view.getInt32(at, true)) as [
    number,
    number,
    number,
  ];
  const height = Math.abs(tall);
  const isDeep = view.getUint16(AT.bitsPerPixel, true) === 32 && PLAIN.has(view.getUint32(AT.compression, true));
  if (!isDeep || width <= 0 || start + width * height * 4 > bytes.length) return undefined;
  return greyFrom(width, height, (row, column) => {
    // The lowest row comes first, unless the height is negative. Blue, green, red; the fourth byte is nothing.
    const at = start + ((tall > 0 ? height - 1 - row : row) * width + column) * 4;
    return shadeOf(bytes[at + 2] ?? 0, bytes[at + 1] ?? 0, bytes[at] ?? 0, 255);
  });
}
