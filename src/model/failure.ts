import { asWritten, type Said } from './said.ts';

/** The step that failed, in the order the steps of one request happen; the last two are local. */
export type Operation =
  | 'resolve'
  | 'connect'
  | 'proxy-tunnel'
  | 'tls-handshake'
  | 'http-round-trip'
  | 'datagram'
  | 'read-file'
  | 'run-command';

/**
 * The closed language of failures. System errors are translated into it once, in `gather/host/failures.ts`;
 * rules compare these words and never read error messages. What no table knows is `unknown`, never silence.
 */
export const failureWords = [
  // Names
  'name-not-found',
  'no-address',
  'resolver-failed',
  'resolver-refused',
  'lookup-failed',
  // Path
  'connection-refused',
  'connection-reset',
  'connection-closed',
  'host-unreachable',
  'network-unreachable',
  'timed-out',
  // TLS
  'certificate-expired',
  'certificate-not-yet-valid',
  'certificate-wrong-name',
  'certificate-self-signed',
  'certificate-unknown-issuer',
  'certificate-chain-incomplete',
  'certificate-wrong-purpose',
  'certificate-weak-key',
  'certificate-weak-hash',
  'certificate-invalid',
  'client-certificate-required',
  'tls-version-refused',
  'tls-no-common-cipher',
  'tls-not-spoken',
  'tls-alert',
  // HTTP
  'http-malformed',
  'proxy-refused',
  // Local
  'not-found',
  'access-denied',
  'aborted',
  'unknown',
] as const;

export type FailureWord = (typeof failureWords)[number];

export type Failure = {
  readonly operation: Operation;
  readonly word: FailureWord;
  /** The HTTP status of a proxy or a place that refused, or the exit status of a program; absent otherwise. */
  readonly status?: number;
  /** What the system said, redacted. For people, never for rules. */
  readonly detail?: string;
};

/** A word of such a language for people, as it stands behind a colon. */
export const failureInWords = ({ word }: { readonly word: string }): Said => asWritten(word.replaceAll('-', ' '));

/** What came of touching the outside world. An expected failure is a value, not an exception. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export const success = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const failed = (operation: Operation, word: FailureWord, detail?: string): { ok: false; failure: Failure } => ({
  ok: false,
  failure: detail === undefined ? { operation, word } : { operation, word, detail },
});
