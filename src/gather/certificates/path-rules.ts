import type { FailureWord } from '../../model/failure.ts';
import type { Certificate } from './certificate.ts';
import { noPolicyWishes, type PolicyWishes } from './policies.ts';
import type { PublicKey } from './public-key.ts';
import type { Signed } from './signed.ts';

/** Whether a signature was made with a key; false also for keys and algorithms that the system does not know. */
export type VerifySignature = (signed: Signed, key: Pick<PublicKey, 'spki'>) => boolean;

/** What a path must satisfy. */
export type PathRules = {
  readonly atMs: number;
  /** Extended key usage as object identifier; null when any will do. */
  readonly purpose: string | null;
  readonly policies: PolicyWishes;
  /** Keys and hashes that are too weak to be believed. */
  readonly weakness: { readonly rsaBits: number; readonly ecBits: number; readonly hashes: readonly string[] };
  readonly verify: VerifySignature;
};

export const SERVER_AUTH = '1.3.6.1.5.5.7.3.1';

/** What browsers and TLS libraries of today refuse. @see https://cabforum.org/working-groups/server/baseline-requirements/ section 6.1.5 */
const weakToday: PathRules['weakness'] = { rsaBits: 2_048, ecBits: 256, hashes: ['md2', 'md5', 'sha1'] };

/** What the certificate of a server must satisfy at an instant. */
export const serverRules = (now: Date, verify: VerifySignature): PathRules => ({
  atMs: now.getTime(),
  purpose: SERVER_AUTH,
  policies: noPolicyWishes,
  weakness: weakToday,
  verify,
});

/** The words in which a path can fail. */
export type PathFailureWord = Extract<FailureWord, `certificate-${string}`>;

export type PathFailure = {
  readonly word: PathFailureWord;
  /** What exactly, for people. */
  readonly detail: string;
  /** The certificate it is about. */
  readonly certificate: Certificate;
};
