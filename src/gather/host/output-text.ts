/** Programs of Windows write UTF-16 when they think that nobody but Windows reads them. */
const BYTE_ORDER_MARKS = [
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

/** Of plain text in UTF-16 every other byte is zero; a fourth of all already tells. */
const ZEROS_OF_UTF16 = 0.25;

/** As many bytes tell the encoding. */
const SAMPLE_BYTES = 1_024;

/**
 * What a program printed, as text. Consoles of Windows write in code pages that nobody names: what is no UTF-8 there becomes a
 * mark of replacement. Codes, keys and numbers are ASCII in all of them, so readers must lean on nothing else.
 */
export function outputText(bytes: Uint8Array): string {
  const marked = BYTE_ORDER_MARKS.find(({ mark }) => mark.every((byte, place) => bytes[place] === byte));
  return new TextDecoder(marked?.encoding ?? (looksLikeUtf16(bytes) ? 'utf-16le' : 'utf-8')).decode(bytes);
}

function looksLikeUtf16(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const zeros = sample.filter((byte, place) => byte === 0 && place % 2 === 1).length;
  return sample.length > 0 && zeros / sample.length > ZEROS_OF_UTF16;
}
