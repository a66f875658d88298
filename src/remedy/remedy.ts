import type { Host } from '../gather/host/host.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Change } from '../model/remedy.ts';
import type { Said } from '../model/said.ts';

/** What a remedy looks at before it says what it would do here. Nothing of it changes anything. */
export type Look = Pick<Host, 'platform' | 'environment' | 'run'> & {
  readonly signal: AbortSignal;
  /** What the check saw. */
  readonly evidence: readonly Evidence[];
  /** Words that the case tells, such as the `portal` to open. */
  readonly places: Readonly<Record<string, string>>;
  /** The bytes of a file; undefined where there is none, or none that may be read. */
  bytesOf(path: string): Promise<Uint8Array | undefined>;
  exists(path: string): Promise<boolean>;
  /** What lies in a folder, by name; nothing where there is none. */
  namesIn(folder: string): Promise<readonly string[]>;
  /** Whether the system finds a program of this name. */
  hasProgram(name: string): Promise<boolean>;
  now(): Date;
};

/** A new content for a file; the old one is what it was made from. */
export type NewContent = { readonly path: string; readonly before: Uint8Array; readonly after: Uint8Array };

/** What a remedy would do here, in this order. */
export type Deed = Exclude<Change, { kind: 'file' }> | ({ readonly kind: 'file' } & NewContent);

/** All of it; `hindrance` says why it must not be done now, and what to do first. */
export type Plan = {
  readonly deeds: readonly Deed[];
  readonly hindrance?: Said;
  /** Variables that programs started afterwards no longer have. */
  readonly forgets?: readonly string[];
};

/** One way to carry a remedy out, on one system. */
export type Way = {
  readonly system: 'win32' | 'darwin' | 'linux';
  readonly needsAdmin: boolean;
  /** What it runs or changes, for the documentation; `<…>` stands for what is found at the computer. */
  readonly runs: readonly string[];
  /** undefined where there is nothing to do on this way. */
  plan(look: Look): Promise<Plan | undefined>;
};

/** A part of an action that a program can carry out; actions name theirs. */
export type Remedy = {
  readonly id: string;
  /** Imperative. */
  readonly title: string;
  readonly changes: string;
  /** What it may break; absent when it breaks nothing. */
  readonly mayBreak?: string;
  readonly undo: string;
  /** The check that proves it. */
  readonly provenBy: string;
  /** What the person has to do before the check can tell. */
  readonly awaits?: string;
  /** How long it may take to work after it is done; not at all unless told. */
  readonly takesMs?: number;
  /** The first that has something to do here is taken. */
  readonly ways: readonly Way[];
};
