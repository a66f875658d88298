import { encodeBase64Url } from './base64url.ts';

/** What signing in needs of the world. */
export type Surroundings = {
  /** Sends one request. Throws what the network did; must not follow redirects. */
  fetch(url: string, request: RequestInit): Promise<Response>;
  now(): Date;
  /** Monotonic. */
  elapsedMs(): number;
  /** Bytes that nobody can guess. */
  random(count: number): Uint8Array;
  /** Rejects when the signal fires. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
  readonly signal: AbortSignal;
};

/** 32 bytes, written in 43 letters: the shortest code verifier allowed. RFC 7636 section 4.1 */
export const secretWord = ({ random }: Surroundings): string => encodeBase64Url(random(32));
