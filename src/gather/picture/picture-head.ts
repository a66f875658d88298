import { type OtherFormat, pictureFormat, type ReadableFormat } from './picture-format.ts';

/** What a picture says of itself at its beginning; nothing of it is decoded. */
export type PictureHead = { readonly format: ReadableFormat; readonly width: number; readonly height: number };

/** Format and size; undefined when it is no picture or breaks off before it tells its size. */
export function pictureHead(bytes: Uint8Array): PictureHead | OtherFormat | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const format = pictureFormat(bytes);
  try {
    switch (format) {
      case 'PNG':
        return { format, width: view.getUint32(16), height: view.getUint32(20) };
      case 'BMP':
        return { format, width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) };
      case 'JPEG':
        return { format, ...sizeOfJpeg(view) };
      case 'WebP':
        return { format, ...sizeOfWebP(view) };
      default:
        return format;
    }
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The camera of a telephone takes twelve million, the largest fifty; a bomb has hundreds in a small file. */
export const MOST_PIXELS = 50_000_000;

type Size = Omit<PictureHead, 'format'>;

/** The segments of a JPEG, one after the other, until the one that begins a frame. @see ITU-T T.81, annex B */
function sizeOfJpeg(view: DataView): Size {
  let at = 2;
  for (;;) {
    const marker = view.getUint16(at);
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    if (marker < 0xff00) throw new RangeError('no segment');
    // A byte of padding before a marker has no length.
    at += marker === 0xffff ? 1 : 2 + view.getUint16(at + 2);
  }
}

/** The three kinds of WebP. @see RFC 9649 */
function sizeOfWebP(view: DataView): Size {
  const kind = view.getUint8(15);
  if (kind === KIND.lossy)
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (kind === KIND.lossless) {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  return { width: (view.getUint32(24, true) & 0xffffff) + 1, height: (view.getUint32(27, true) & 0xffffff) + 1 };
}

/** The last letter of `VP8 ` and `VP8L`; the third kind is `VP8X`. */
const KIND = { lossy: 0x20, lossless: 0x4c } as const;
