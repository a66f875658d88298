import { chmod, mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** For the person alone. */
const [FILE_MODE, FOLDER_MODE] = [0o600, 0o700];

/** Writes a file that only the person can read. A program that ends in the middle leaves the old one. */
export async function writeOwnFile(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: FOLDER_MODE });
  const next = `${file}.${process.pid}`;
  await writeFile(next, text, { mode: FILE_MODE });
  await chmod(next, FILE_MODE);
  await rename(next, file);
}
