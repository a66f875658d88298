import { closeSync, createReadStream, existsSync, openSync, readSync } from 'node:fs';
import { extname } from 'node:path';
import { pictureFormat, TELLING_BYTES } from '../../../gather/picture/picture-format.ts';
import { type Place, type Said, say } from '../../../model/said.ts';
import type { Terminal } from '../../terminal.ts';
import { isUsageError, UsageError } from '../../usage-error.ts';

/** A day's log of a busy computer is a tenth of this; more would not fit into a text. */
const LARGEST_BYTES = 64 * 1024 * 1024;

/** A picture that was given in place of a text; the name is for complaints. */
export type GivenPicture = { readonly name: Place; readonly bytes: Buffer };

/** What is to be explained: what was typed, a report or a picture that lies in a file, or standard input for `-`. */
export async function givenBy(
  texts: readonly string[],
  terminal: Pick<Terminal, 'input'>,
): Promise<string | GivenPicture> {
  const [first] = texts;
  if (first === undefined)
    throw new UsageError(
      say`explain what? Give a code or a message: signin-doctor explain 0xCAA70004 ("-" reads standard input)`,
    );
  if (texts.length > 1) return texts.join(' ');
  if (first === '-') return await everythingOf(terminal.input);
  if (!existsSync(first)) return first;
  try {
    if (!REPORTS.has(extname(first).toLowerCase()) && !beginsAsPicture(first)) throw new UsageError(isFile(first));
    return await everythingOf(createReadStream(first), first);
  } catch (error) {
    throw isUsageError(error) ? error : new UsageError(say`${first} cannot be read: ${(error as Error).message}`);
  }
}

/** What reports and recordings come as. */
const REPORTS: ReadonlySet<string> = new Set(['.json', '.html', '.htm', '.har']);

const isFile = (path: string): Said =>
  say`${path} is a file; it is no picture and no report, so give the text in it: signin-doctor explain - < "${path}"`;

function beginsAsPicture(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(TELLING_BYTES);
    return pictureFormat(bytes.subarray(0, readSync(file, bytes))) !== undefined;
  } finally {
    closeSync(file);
  }
}

async function everythingOf(input: NodeJS.ReadableStream, file?: string): Promise<string | GivenPicture> {
  const name = file ?? say`standard input`;
  const pieces: Buffer[] = [];
  let sizeBytes = 0;
  for await (const piece of input) {
    pieces.push(Buffer.from(piece));
    sizeBytes += piece.length;
    if (sizeBytes > LARGEST_BYTES)
      throw new UsageError(
        isRecording(file)
          ? say`${name} has more than 64 MB; record once more, from just before the sign-in page opens until the error shows`
          : say`${name} has more than 64 MB; give the part around the error`,
      );
  }
  const bytes = Buffer.concat(pieces);
  return pictureFormat(bytes) === undefined ? decoded(bytes) : { name, bytes };
}

const isRecording = (file = ''): boolean => extname(file).toLowerCase() === '.har';

/** PowerShell and Windows' editors write UTF-16, and say so in the first two bytes. */
function decoded(bytes: Buffer): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(bytes);
}
