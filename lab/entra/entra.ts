import type { X509Certificate } from 'node:crypto';
import type { App } from './data/apps.ts';
import type { Answer, Ask, Place } from './exchange.ts';
import type { Fault } from './faults.ts';
import { emptyMemory, type Memory } from './memory.ts';
import type { Trace } from './refused.ts';
import type { Keys } from './signing-key.ts';

/** Whose certificates are accepted, and which of them are revoked. */
export type CardTrust = { readonly issuer: X509Certificate; readonly revokedSerials: readonly string[] };

/** The world that the stand-in lives in. */
export type Surroundings = {
  readonly now: () => Date;
  readonly random: (bytes: number) => Buffer;
  /** Address of each place, without a slash at the end. */
  readonly origins: Readonly<Record<Place, string>>;
  readonly keys: Keys;
  readonly apps: readonly App[];
  readonly cards?: CardTrust | undefined;
  /** Broken for everybody; a single sign-in can ask for its own with `stand_in_fault` in the authorize address. */
  readonly fault?: Fault | undefined;
};

export type Entra = Surroundings & { readonly memory: Memory };

/** A service that has seen nobody yet. */
export const newEntra = (surroundings: Surroundings): Entra => ({ ...surroundings, memory: emptyMemory() });

/** One request, with all that is needed to answer it. */
export type Turn = { readonly entra: Entra; readonly ask: Ask; readonly trace: Trace };

export type Handler = (turn: Turn, ...parts: readonly string[]) => Answer | Promise<Answer>;

/** Address of the cloud that was asked. */
export const cloudOrigin = (entra: Entra, place: Place): string => entra.origins[place === 'gov' ? 'gov' : 'login'];
