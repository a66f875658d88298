import type { FailureWord, Operation } from '../../model/failure.ts';

type Problem = { readonly operation: Operation; readonly word: FailureWord };

const on = (operation: Operation, words: Readonly<Record<string, FailureWord>>): [string, Problem][] =>
  Object.entries(words).map(([name, word]) => [name, { operation, word }]);

/**
 * What browsers say when no answer came: Chromium's names after `net::ERR_`, and Firefox's.
 * @see https://source.chromium.org/chromium/chromium/src/+/main:net/base/net_error_list.h
 * @see https://searchfox.org/mozilla-central/source/xpcom/base/ErrorList.py
 */
const PROBLEMS: ReadonlyMap<string, Problem> = new Map([
  ...on('resolve', {
    NAME_NOT_RESOLVED: 'name-not-found',
    NAME_RESOLUTION_FAILED: 'lookup-failed',
    DNS_TIMED_OUT: 'timed-out',
    DNS_MALFORMED_RESPONSE: 'resolver-failed',
    DNS_SERVER_FAILED: 'resolver-failed',
    DNS_SERVER_REFUSED: 'resolver-refused',
    INTERNET_DISCONNECTED: 'network-unreachable',
    UNKNOWN_HOST: 'name-not-found',
  }),
  ...on('connect', {
    CONNECTION_REFUSED: 'connection-refused',
    CONNECTION_FAILED: 'host-unreachable',
    CONNECTION_TIMED_OUT: 'timed-out',
    ADDRESS_UNREACHABLE: 'host-unreachable',
    ADDRESS_INVALID: 'host-unreachable',
    NETWORK_ACCESS_DENIED: 'access-denied',
    NET_TIMEOUT: 'timed-out',
  }),
  ...on('proxy-tunnel', {
    PROXY_CONNECTION_FAILED: 'connection-refused',
    TUNNEL_CONNECTION_FAILED: 'proxy-refused',
    UNKNOWN_PROXY_HOST: 'name-not-found',
    PROXY_CONNECTION_REFUSED: 'connection-refused',
  }),
  ...on('tls-handshake', {
    CERT_AUTHORITY_INVALID: 'certificate-unknown-issuer',
    CERT_COMMON_NAME_INVALID: 'certificate-wrong-name',
    CERT_DATE_INVALID: 'certificate-expired',
    CERT_INVALID: 'certificate-invalid',
    CERT_WEAK_KEY: 'certificate-weak-key',
    CERT_WEAK_SIGNATURE_ALGORITHM: 'certificate-weak-hash',
    SSL_CLIENT_AUTH_CERT_NEEDED: 'client-certificate-required',
    BAD_SSL_CLIENT_AUTH_CERT: 'client-certificate-required',
    SSL_VERSION_OR_CIPHER_MISMATCH: 'tls-no-common-cipher',
    SSL_PROTOCOL_ERROR: 'tls-not-spoken',
    SSL_UNRECOGNIZED_NAME_ALERT: 'tls-alert',
  }),
  ...on('http-round-trip', {
    CONNECTION_RESET: 'connection-reset',
    CONNECTION_CLOSED: 'connection-closed',
    CONNECTION_ABORTED: 'connection-closed',
    EMPTY_RESPONSE: 'connection-closed',
    CONTENT_LENGTH_MISMATCH: 'connection-closed',
    INCOMPLETE_CHUNKED_ENCODING: 'connection-closed',
    INVALID_HTTP_RESPONSE: 'http-malformed',
    HTTP2_PROTOCOL_ERROR: 'http-malformed',
    TIMED_OUT: 'timed-out',
    NET_RESET: 'connection-reset',
    NET_INTERRUPT: 'connection-closed',
  }),
]);

/** The person, or a page itself, took the request back: nothing failed. */
const TAKEN_BACK = /^(?:net::ERR_ABORTED|NS_BINDING_ABORTED)$/;

export const wasTakenBack = (problem: string): boolean => TAKEN_BACK.test(problem);

/** What a recorded problem is in the closed words; undefined when nobody knows. This program writes those words itself. */
export function problemNamed(problem: string): { readonly operation: string; readonly word: string } | undefined {
  const [, operation, word] = /^([a-z-]{4,20}): ([a-z-]{4,40})$/.exec(problem) ?? [];
  if (operation !== undefined && word !== undefined) return { operation, word };
  return PROBLEMS.get(/\b(?:net::ERR|NS_ERROR)_(\w{4,60})/.exec(problem)?.[1] ?? '');
}
