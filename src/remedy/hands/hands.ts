import type { CommandLine } from '../../model/remedy.ts';
import type { Place } from '../../model/said.ts';

/** What came of a change; `why` is for people; what a program or the system said is told as it came. */
export type Done = { readonly ok: true } | { readonly ok: false; readonly why: Place };

/**
 * The only ones that change this computer, as the host is the only one that looks. What the world does is a value. A change is
 * on the disk when it is done, and is made whole or not at all.
 */
export type Hands = {
  /** Whether this process may do what only admins may. */
  isAdmin(): Promise<boolean>;
  /** undefined where there is no file, or none that may be read. */
  bytesOf(path: string): Promise<Uint8Array | undefined>;
  exists(path: string): Promise<boolean>;
  /** Sorted; empty where there is no such folder. */
  namesIn(folder: string): Promise<readonly string[]>;
  hasProgram(name: string): Promise<boolean>;
  /** Whether a program of this name runs; also where that cannot be found out. */
  isRunning(program: string): Promise<boolean>;
  /** Gives a file another content; its owner and its rights stay. */
  replace(path: string, content: Uint8Array): Promise<Done>;
  /** Takes away what a replacement left behind that was broken off. */
  tidy(path: string): Promise<void>;
  /** Never over something that is there. */
  move(from: string, to: string): Promise<Done>;
  run(command: CommandLine): Promise<Done>;
  /** Starts something that goes on by itself. */
  start(command: CommandLine): Promise<Done>;
};
