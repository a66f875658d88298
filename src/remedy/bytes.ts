/** How many arguments one call takes for sure. */
const PIECE = 8_192;

/** One character for each byte, so that what is not touched comes back as it was, in whatever encoding it is. */
export function textOf(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let from = 0; from < bytes.length; from += PIECE)
    pieces.push(String.fromCharCode(...bytes.subarray(from, from + PIECE)));
  return pieces.join('');
}

/** The way back. */
export function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/** Lines with the break that ends each; joined they are the text again. */
export const linesOf = (text: string): readonly string[] => text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];

/** What stands in a line, and the break behind it. */
export function partsOf(line: string): { readonly content: string; readonly end: string } {
  const [end = ''] = /(?:\r\n|\r|\n)?$/.exec(line) ?? [];
  return { content: line.slice(0, line.length - end.length), end };
}

/** The mark that some editors put in front of UTF-8, byte by byte. */
export const BYTE_ORDER_MARK = '\u00EF\u00BB\u00BF';

/** In front of every line that was made a comment, so that whoever finds it knows why. */
export const COMMENT = '# signin-doctor: ';

/** The same in shell scripts: a block, or a line that ends in `&&`, must not be left without a command. `:` does nothing. */
export const SCRIPT_COMMENT = `: ${COMMENT}`;

/** A line as a comment; a mark at the beginning of the file stays there. */
export const asComment = (content: string): string =>
  content.startsWith(BYTE_ORDER_MARK)
    ? `${BYTE_ORDER_MARK}${COMMENT}${content.slice(BYTE_ORDER_MARK.length)}`
    : `${COMMENT}${content}`;
