import { type FileHandle, open } from 'node:fs/promises';
import { failed, type Outcome, success } from '../../model/failure.ts';
import { failureOf } from './failures.ts';
import { orEnd } from './wait-for.ts';

/** The largest hosts files, lists against advertising, have some 5 MB. */
const LARGEST_FILE_BYTES = 16 * 1024 * 1024;

const PIECE_BYTES = 65_536;

/** A file as UTF-8 text. Fails for one that is larger than anything read here, and for what is no file. */
export const readText = (path: string, signal: AbortSignal): Promise<Outcome<string>> =>
  orEnd('read-file', signal, readFrom(path));

async function readFrom(path: string): Promise<Outcome<string>> {
  try {
    await using file = await open(path);
    const isFile = (await file.stat()).isFile();
    return isFile ? await contentOf(file) : failed('read-file', 'unknown', 'not a file');
  } catch (error) {
    return failureOf('read-file', error);
  }
}

/** Files in /proc say that they are empty: read until nothing comes. */
async function contentOf(file: FileHandle): Promise<Outcome<string>> {
  const pieces: Uint8Array[] = [];
  for (let total = 0; total <= LARGEST_FILE_BYTES; ) {
    const { bytesRead, buffer } = await file.read(new Uint8Array(PIECE_BYTES));
    if (bytesRead === 0) return success(new TextDecoder().decode(Buffer.concat(pieces)));
    pieces.push(buffer.subarray(0, bytesRead));
    total += bytesRead;
  }
  return failed('read-file', 'unknown', 'too large');
}
