import { randomUUID } from 'node:crypto';
import { chmod, link, mkdir, rename, rm, writeFile } from 'node:fs/promises';
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

/** Writes such a file where there is none; false when there is one: of two programs that begin at once, one comes first. */
export async function writeOwnNewFile(file: string, text: string): Promise<boolean> {
  await mkdir(dirname(file), { recursive: true, mode: FOLDER_MODE });
  const next = `${file}.${randomUUID()}`;
  await writeFile(next, text, { mode: FILE_MODE });
  try {
    await link(next, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    // Some sticks and shares have no links.
    await rename(next, file);
  } finally {
    await rm(next, { force: true });
  }
  return true;
}
