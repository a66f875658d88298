import type { Entry } from './entry.ts';

/** What is known of all remedies, and the old contents of files. Everything is on the disk when the promise resolves. */
export type Journal = {
  readonly entries: readonly Entry[];
  append(entry: Entry): Promise<void>;
  /** Stores a content under its SHA-256. */
  keep(digest: string, content: Uint8Array): Promise<void>;
  kept(digest: string): Promise<Uint8Array | undefined>;
  /** Where a kept content lies, for people. */
  placeOf(digest: string): string;
};
