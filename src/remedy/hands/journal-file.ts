import { appendFile, mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { type Entry, entriesIn, lineOf } from '../journal/entry.ts';
import type { Journal } from '../journal/journal.ts';
import { flushFolder } from './flush-folder.ts';

/** For the person alone: the old content of a file may hold anything. */
const [FILE_MODE, FOLDER_MODE] = [0o600, 0o700];

/** The journal in a folder of this program's own, made when the first line is written. Rejects where there is one that cannot be read. */
export async function journalIn(folder: string): Promise<Journal> {
  const file = join(folder, 'journal.jsonl');
  const contents = join(folder, 'kept');
  const text = await readFile(file, 'utf8').catch(emptyWhereNone);
  // A line that was broken off must not swallow the next one.
  let lead = text === '' || text.endsWith('\n') ? '' : '\n';
  const entries: Entry[] = [...entriesIn(text)];
  const placeOf = (digest: string): string => join(contents, digest);
  return {
    entries,
    placeOf,
    async append(entry) {
      await mkdir(folder, { recursive: true, mode: FOLDER_MODE });
      await appendFile(file, `${lead}${lineOf(entry)}`, { mode: FILE_MODE, flush: true });
      if (entries.length === 0) await flushFolder(folder);
      lead = '';
      entries.push(entry);
    },
    async keep(digest, content) {
      await mkdir(contents, { recursive: true, mode: FOLDER_MODE });
      const next = `${placeOf(digest)}.new`;
      {
        await using handle = await open(next, 'w', FILE_MODE);
        await handle.writeFile(content);
        await handle.sync();
      }
      await rename(next, placeOf(digest));
      await flushFolder(contents);
      await flushFolder(folder);
    },
    kept: (digest) =>
      readFile(placeOf(digest)).then(
        (bytes) => new Uint8Array(bytes),
        () => undefined,
      ),
  };
}

/** A journal that is there and cannot be read is not empty: what it knows to be in the middle must not be built upon. */
function emptyWhereNone(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return '';
  throw error;
}
