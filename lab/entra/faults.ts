/** Ways in which the stand-in breaks the protocol on purpose: a client must refuse each of them. */
export const faults = {
  'wrong-issuer': 'The id_token names another issuer.',
  'wrong-audience': 'The id_token is meant for another app.',
  'wrong-nonce': 'The id_token carries a nonce that nobody sent.',
  'missing-nonce': 'The id_token carries no nonce although one was sent.',
  expired: 'The id_token ran out an hour ago.',
  future: 'The id_token is valid from tomorrow on.',
  'bad-signature': 'The id_token is signed with another key under the right key id.',
  'unknown-key': 'The id_token is signed with a key that is not published.',
  'alg-none': 'The id_token is not signed at all and says so.',
  'wrong-state': 'The redirect brings back another state.',
  'mix-up': 'The redirect says that it comes from another issuer (RFC 9207).',
  oversized: 'The token answer is 16 MB long.',
  'not-json': 'The token answer is an HTML page with status 200.',
} as const;

export type Fault = keyof typeof faults;

export const isFault = (word: string): word is Fault => Object.hasOwn(faults, word);

/** Larger than any answer that a client should be ready to hold. */
const OVERSIZE_BYTES = 16 * 1_024 * 1_024;

export const padding = (): string => 'x'.repeat(OVERSIZE_BYTES);
