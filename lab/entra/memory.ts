import type { Journey, Standing } from './journey.ts';

/** An authorization code, and what must be shown to redeem it. */
export type Code = {
  readonly grant: Grant;
  readonly redirectUri: string;
  readonly challenge: string | undefined;
  readonly challengeMethod: string;
  readonly issuedAt: number;
  readonly wasRedeemed: boolean;
};

/** What a person allowed an app, as long as tokens can be had for it. */
export type Grant = Standing & {
  readonly person: NonNullable<Standing['person']>;
  readonly nonce: string | undefined;
  readonly issuedAt: number;
};

/** A sign-in that waits for somebody to type its code on another device. */
export type DeviceSignIn = {
  readonly userCode: string;
  readonly standing: Standing;
  readonly issuedAt: number;
  readonly outcome: 'pending' | 'declined' | Grant;
};

export type Session = Pick<Standing, 'proofs'> & { readonly personName: string };

/** A public key that a person registered. */
export type Passkey = { readonly id: string; readonly publicKey: Uint8Array<ArrayBuffer>; readonly counter: number };

/** All that the stand-in remembers. It is lost when the process ends. */
export type Memory = {
  readonly journeys: Map<string, Journey>;
  readonly codes: Map<string, Code>;
  readonly devices: Map<string, DeviceSignIn>;
  readonly refreshTokens: Map<string, Grant>;
  readonly sessions: Map<string, Session>;
  readonly passkeys: Map<string, Passkey>;
  readonly challenges: Map<string, string>;
  /** Names that a certificate proved, until the sign-in page hears of it. */
  readonly cardTokens: Map<string, string>;
  /** `person app`: who agreed to what. */
  readonly consents: Map<string, true>;
  /** In a row, and when the last one came (ms since 1970). */
  readonly wrongPasswords: Map<string, { readonly count: number; readonly lastAt: number }>;
};

export const emptyMemory = (): Memory => ({
  journeys: new Map(),
  codes: new Map(),
  devices: new Map(),
  refreshTokens: new Map(),
  sessions: new Map(),
  passkeys: new Map(),
  challenges: new Map(),
  cardTokens: new Map(),
  consents: new Map(),
  wrongPasswords: new Map(),
});

/** More than any test needs, and little enough to hold. */
const MOST_ENTRIES = 10_000;

/** Keeps an entry, and forgets the oldest one when there are too many. */
export function remember<T>(map: Map<string, T>, key: string, value: T): void {
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > MOST_ENTRIES && oldest !== undefined) map.delete(oldest);
}
