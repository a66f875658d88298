/** Formats that can be read. */
export type ReadableFormat = 'PNG' | 'JPEG' | 'WebP' | 'BMP';

/** Formats that are pictures as well, but cannot be read here. */
export type OtherFormat = 'GIF' | 'TIFF' | 'HEIC' | 'AVIF';

/** So many bytes of a file tell. */
export const TELLING_BYTES = 16;

/** The format of a file by its first bytes, whatever its name is; undefined when it is no picture. */
export function pictureFormat(bytes: Uint8Array): ReadableFormat | OtherFormat | undefined {
  const text = String.fromCharCode(...bytes.subarray(0, TELLING_BYTES));
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'PNG';
  if (text.startsWith('\xff\xd8\xff')) return 'JPEG';
  if (/^RIFF....WEBP/s.test(text)) return 'WebP';
  // Two letters alone begin many texts; the four bytes that are always 0 do not.
  if (/^BM....\0\0\0\0/s.test(text)) return 'BMP';
  if (/^GIF8[79]a/.test(text)) return 'GIF';
  if (/^(?:II\*\0|MM\0\*)/.test(text)) return 'TIFF';
  if (/^....ftyp(?:heic|heix|mif1|msf1)/s.test(text)) return 'HEIC';
  return /^....ftypavi[fs]/s.test(text) ? 'AVIF' : undefined;
}
