import { type Failure, type FailureWord, failed, type Operation } from '../../model/failure.ts';

type Words = Readonly<Record<string, FailureWord>>;

/** What the kernel says of a path, through Node. */
const PATH: Words = {
  ECONNREFUSED: 'connection-refused',
  ECONNRESET: 'connection-reset',
  ECONNABORTED: 'connection-reset',
  EPIPE: 'connection-closed',
  ERR_STREAM_DESTROYED: 'connection-closed',
  ERR_STREAM_WRITE_AFTER_END: 'connection-closed',
  ERR_SOCKET_CLOSED: 'connection-closed',
  ETIMEDOUT: 'timed-out',
  EHOSTUNREACH: 'host-unreachable',
  EHOSTDOWN: 'host-unreachable',
  ENETUNREACH: 'network-unreachable',
  ENETDOWN: 'network-unreachable',
  // No address of our own in that family, the family is off, or a link-local address without its interface.
  EADDRNOTAVAIL: 'network-unreachable',
  EAFNOSUPPORT: 'network-unreachable',
  EINVAL: 'network-unreachable',
  // A firewall on this computer.
  EACCES: 'access-denied',
  EPERM: 'access-denied',
};

/**
 * c-ares on one resolver, and getaddrinfo on the whole of name resolution. ENOTFOUND from getaddrinfo may also mean
 * a name without addresses; EAI_AGAIN anything from silence to SERVFAIL. `resolveBy` looks closer at ECONNREFUSED.
 */
const NAMES: Words = {
  ...PATH,
  ENOTFOUND: 'name-not-found',
  ENODATA: 'no-address',
  ESERVFAIL: 'resolver-failed',
  EREFUSED: 'resolver-refused',
  EFORMERR: 'resolver-failed',
  ENOTIMP: 'resolver-failed',
  EBADRESP: 'resolver-failed',
  ETIMEOUT: 'timed-out',
  EBADNAME: 'name-not-found',
  EAI_NONAME: 'name-not-found',
  EAI_NODATA: 'no-address',
  EAI_ADDRFAMILY: 'no-address',
  EAI_AGAIN: 'lookup-failed',
  EAI_FAIL: 'lookup-failed',
  EAI_SYSTEM: 'lookup-failed',
  EAI_MEMORY: 'lookup-failed',
};

/** OpenSSL's reasons in Node's spelling: `ERR_SSL_` and the reason. Every other alert of the peer is `tls-alert`. */
const TLS: Words = {
  ...PATH,
  ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION: 'tls-version-refused',
  ERR_SSL_UNSUPPORTED_PROTOCOL: 'tls-version-refused',
  ERR_SSL_UNKNOWN_SSL_VERSION: 'tls-version-refused',
  ERR_SSL_VERSION_TOO_LOW: 'tls-version-refused',
  ERR_SSL_NO_PROTOCOLS_AVAILABLE: 'tls-version-refused',
  ERR_SSL_TLSV1_ALERT_INAPPROPRIATE_FALLBACK: 'tls-version-refused',
  // OpenSSL 3.5 writes the first, older ones the second.
  'ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE': 'tls-no-common-cipher',
  ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE: 'tls-no-common-cipher',
  ERR_SSL_TLSV1_ALERT_INSUFFICIENT_SECURITY: 'tls-no-common-cipher',
  ERR_SSL_NO_CIPHERS_AVAILABLE: 'tls-no-common-cipher',
  ERR_SSL_WRONG_CIPHER_RETURNED: 'tls-no-common-cipher',
  ERR_SSL_DH_KEY_TOO_SMALL: 'tls-no-common-cipher',
  ERR_SSL_BAD_ECPOINT: 'tls-no-common-cipher',
  ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED: 'client-certificate-required',
  ERR_SSL_WRONG_VERSION_NUMBER: 'tls-not-spoken',
  ERR_SSL_PACKET_LENGTH_TOO_LONG: 'tls-not-spoken',
  ERR_SSL_RECORD_TOO_SMALL: 'tls-not-spoken',
  ERR_SSL_HTTP_REQUEST: 'tls-not-spoken',
  ERR_SSL_HTTPS_PROXY_REQUEST: 'tls-not-spoken',
  ERR_SSL_UNKNOWN_PROTOCOL: 'tls-not-spoken',
  ERR_SSL_BAD_RECORD_TYPE: 'tls-not-spoken',
};

const LOCAL: Words = {
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  EACCES: 'access-denied',
  EPERM: 'access-denied',
};

const TABLES: Readonly<Record<Operation, Words>> = {
  resolve: NAMES,
  connect: PATH,
  'proxy-tunnel': PATH,
  'tls-handshake': TLS,
  // In TLS 1.3 the server judges our side only after the handshake.
  'http-round-trip': TLS,
  datagram: PATH,
  'read-file': LOCAL,
  'run-command': LOCAL,
};

/** OpenSSL's verdicts on a chain. What it holds against it beyond these (weak key, weak hash …) is `certificate-invalid`. */
const VERDICTS: Words = {
  CERT_HAS_EXPIRED: 'certificate-expired',
  CERT_NOT_YET_VALID: 'certificate-not-yet-valid',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'certificate-self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'certificate-unknown-issuer',
  UNABLE_TO_GET_ISSUER_CERT: 'certificate-unknown-issuer',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'certificate-unknown-issuer',
  // One certificate, and nobody here knows its issuer: an inspector that sends its leaf alone looks the same.
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificate-chain-incomplete',
  INVALID_PURPOSE: 'certificate-wrong-purpose',
};

/** What an error says in this field; empty where that is no text. Anything at all can be thrown. */
const textIn = (error: unknown, field: 'code' | 'message' | 'reason'): string => {
  const value = (Object(error) as Readonly<Record<string, unknown>>)[field];
  return typeof value === 'string' ? value : '';
};

/** The word for an error of Node, c-ares or OpenSSL; its text stays as detail. */
export function failureOf(operation: Operation, error: unknown): { readonly ok: false; readonly failure: Failure } {
  const message = textIn(error, 'message').trim();
  return failed(operation, wordOf(operation, textIn(error, 'code'), message), textIn(error, 'reason') || message);
}

function wordOf(operation: Operation, code: string, message: string): FailureWord {
  // Node's own spelling of a peer that closes in the handshake; a reset comes with the system call that met it.
  if (code === 'ECONNRESET' && /disconnected before secure/.test(message)) return 'connection-closed';
  return TABLES[operation][code] ?? (ALERT.test(code) ? 'tls-alert' : 'unknown');
}

/** What the peer said, as opposed to what OpenSSL itself found; its reasons for those begin with a version. */
const ALERT = /^ERR_SSL_(?:SSL\/TLS|SSLV3|TLSV1|TLSV13)_/;

/** What OpenSSL's verdict on a chain means; `code` is `authorizationError` of a TLS socket. */
export const verdictOf = (code: string | null): FailureWord | 'accepted' =>
  code === null ? 'accepted' : (VERDICTS[code] ?? 'certificate-invalid');

/** What a signal that fired means: its time was over, or somebody wants no answer any more. */
export const endedBy = (operation: Operation, signal: AbortSignal): { readonly ok: false; readonly failure: Failure } =>
  failed(operation, (signal.reason as Error | undefined)?.name === 'TimeoutError' ? 'timed-out' : 'aborted');
