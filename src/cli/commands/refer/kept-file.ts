import { open, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { say } from '../../../model/said.ts';
import { UsageError } from '../../usage-error.ts';

const NAME = 'sign-in-report';

/** Who has so many reports in one folder has other troubles. */
const MOST_FILES = 99;

/** Writes a report where it was asked for, or beside the others in this folder; gives its path. The person's own folder where this one is closed. */
export async function keepFile(text: string, asked: string | undefined, folder = process.cwd()): Promise<string> {
  if (asked !== undefined) return await writtenTo(resolve(asked), text);
  return (await inFolder(folder, text)) ?? (await inFolder(homedir(), text)) ?? noPlace();
}

async function writtenTo(file: string, text: string): Promise<string> {
  try {
    await using place = await open(file, 'w', FILE_MODE);
    // One that was there keeps its mode otherwise; a terminal or a pipe has to.
    if ((await place.stat()).isFile()) await place.chmod(FILE_MODE);
    await place.writeFile(text);
  } catch (error) {
    throw new UsageError(say`the report cannot be written to ${file}: ${(error as NodeJS.ErrnoException).code ?? ''}`);
  }
  return file;
}

/** What a report says is nobody else's business. */
const FILE_MODE = 0o600;

/** Under the first name that is free; undefined where nothing can be written. */
async function inFolder(folder: string, text: string): Promise<string | undefined> {
  for (let number = 1; number <= MOST_FILES; number += 1) {
    const file = join(folder, `${NAME}${number === 1 ? '' : `-${number}`}.html`);
    try {
      await writeFile(file, text, { mode: FILE_MODE, flag: 'wx' });
      return file;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return undefined;
    }
  }
  return undefined;
}

function noPlace(): never {
  throw new UsageError(say`the report can be written neither here nor into your own folder; name a place with --file`);
}
