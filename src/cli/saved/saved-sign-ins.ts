import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeOwnFile } from './own-file.ts';
import { seal, unseal } from './sealed.ts';
import type { SystemKey } from './system-key.ts';

/** What the next sign-in needs so that it asks nobody. */
export type SavedSignIn = {
  readonly authority: string;
  readonly clientId: string;
  readonly scope: string;
  readonly username: string;
  readonly refreshToken: string;
  /** Ends the session of the browser; null when the service has none. */
  readonly signOutAddress: string | null;
};

/** `system`: only this person's system can open it; `file`: everybody who can read the person's files can. */
export type Protection = 'system' | 'file';

export type SavedSignIns = {
  read(): Promise<readonly SavedSignIn[]>;
  /** Replaces all. */
  write(all: readonly SavedSignIn[]): Promise<Protection>;
  /** Files and key. */
  remove(): Promise<void>;
};

/** Sign-ins in a file that is sealed with a key of the system, and lies open where the system keeps no keys. */
export function savedSignIns(folder: string, key: SystemKey): SavedSignIns {
  const sealedFile = join(folder, 'sign-ins.sealed');
  const openFile = join(folder, 'sign-ins.json');
  return {
    async read() {
      const sealed = await textIn(sealedFile);
      const own = sealed === undefined ? null : await key.find();
      const text = sealed !== undefined && own !== null ? unseal(sealed, own) : await textIn(openFile);
      return signInsIn(text ?? '[]');
    },
    async write(all) {
      const own = await key.get();
      const text = JSON.stringify(all);
      await writeOwnFile(own === null ? openFile : sealedFile, own === null ? text : seal(text, own));
      await rm(own === null ? sealedFile : openFile, { force: true });
      return own === null ? 'file' : 'system';
    },
    async remove() {
      await Promise.all([sealedFile, openFile].map((file) => rm(file, { force: true })));
      await key.remove();
    },
  };
}

const textIn = (file: string): Promise<string | undefined> => readFile(file, 'utf8').catch(() => undefined);

/** What cannot be read counts as nothing: the person is asked once more. */
function signInsIn(text: string): readonly SavedSignIn[] {
  try {
    const all: unknown = JSON.parse(text);
    return Array.isArray(all) ? all.filter(isSavedSignIn) : [];
  } catch {
    return [];
  }
}

const isSavedSignIn = (value: unknown): value is SavedSignIn =>
  typeof value === 'object' &&
  value !== null &&
  'signOutAddress' in value &&
  ['authority', 'clientId', 'scope', 'username', 'refreshToken'].every(
    (name) => typeof (value as Readonly<Record<string, unknown>>)[name] === 'string',
  );
