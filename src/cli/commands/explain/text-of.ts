import { createReadStream, existsSync } from 'node:fs';
import { extname } from 'node:path';
import type { Terminal } from '../../terminal.ts';
import { isUsageError, UsageError } from '../../usage-error.ts';

/** A day's log of a busy computer is a tenth of this; more would not fit into a text. */
const LARGEST_BYTES = 64 * 1024 * 1024;

const PICTURES: ReadonlySet<string> = new Set([
  '.png',
  '.jpg',
  '.jpeg',
  '.gif',
  '.bmp',
  '.webp',
  '.heic',
  '.tif',
  '.tiff',
]);

/** The text to explain: what was typed, or standard input for `-`. */
export async function textOf(texts: readonly string[], terminal: Pick<Terminal, 'input'>): Promise<string> {
  const [first] = texts;
  if (first === undefined)
    throw new UsageError(
      'explain what? Give a code or a message: signin-doctor explain 0xCAA70004 ("-" reads standard input)',
    );
  if (texts.length > 1) return texts.join(' ');
  if (first === '-') return await everythingOf(terminal.input);
  if (!existsSync(first)) return first;
  if (!REPORTS.has(extname(first).toLowerCase())) throw new UsageError(isFile(first));
  return await everythingOf(createReadStream(first), first).catch((error: Error) => {
    throw isUsageError(error) ? error : new UsageError(`${first} cannot be read: ${error.message}`);
  });
}

/** What reports and recordings come as. */
const REPORTS: ReadonlySet<string> = new Set(['.json', '.html', '.htm', '.har']);

const isFile = (path: string): string =>
  PICTURES.has(extname(path).toLowerCase())
    ? `pictures cannot be read; type the code that ${path} shows: signin-doctor explain 0xCAA70004`
    : `${path} is a file; to explain what is in it: signin-doctor explain - < "${path}"`;

async function everythingOf(input: NodeJS.ReadableStream, name = 'standard input'): Promise<string> {
  const pieces: Buffer[] = [];
  let sizeBytes = 0;
  for await (const piece of input) {
    pieces.push(Buffer.from(piece));
    sizeBytes += piece.length;
    if (sizeBytes > LARGEST_BYTES)
      throw new UsageError(
        `${name} has more than 64 MB; ${isRecording(name) ? RECORD_LESS : 'give the part around the error'}`,
      );
  }
  return decoded(Buffer.concat(pieces));
}

const isRecording = (name: string): boolean => extname(name).toLowerCase() === '.har';

const RECORD_LESS = 'record once more, from just before the sign-in page opens until the error shows';

/** PowerShell and Windows' editors write UTF-16, and say so in the first two bytes. */
function decoded(bytes: Buffer): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(bytes);
}
