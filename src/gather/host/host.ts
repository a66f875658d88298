import type { AddressFamily, CertificateFacts, InterfaceAddress, StoreVerdicts } from '../../model/evidence.ts';
import type { Outcome } from '../../model/failure.ts';
import type { CertificateIndex } from '../certificates/find-path.ts';
import type { Digest } from '../certificates/ocsp-request.ts';
import type { VerifySignature } from '../certificates/path-rules.ts';
import type { PacThread } from '../pac/question.ts';

/** An open byte stream to some peer. Opaque to checks: they hand it back to the host and close it. */
export type Channel = {
  readonly address: string;
  /** What has come over it so far, TLS and all. */
  receivedBytes(): number;
  close(): void;
};

/** What a TLS handshake gave. `channel` is usable even when trust failed, for reading a Date header. */
export type SecureChannel = {
  readonly channel: Channel;
  readonly protocol: string;
  readonly cipher: string;
  /** Leaf first. */
  readonly chain: readonly CertificateFacts[];
  /** From the leaf to a root of the computer or of this program, as far as that goes; in DER. */
  readonly path: readonly Uint8Array[];
  /** The OCSP answer that the server sent along; null when it sent none. */
  readonly stapled: Uint8Array | null;
  readonly trust: StoreVerdicts;
  /** Whether the leaf names the host asked for. */
  readonly nameFits: boolean;
};

export type HttpRequest = {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'CONNECT';
  /** Path with query; `host:port` for CONNECT. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Sent behind the headers; its length is told by itself. */
  readonly body?: string | Uint8Array;
  /** Most bytes to keep of the body; the rest is counted and dropped. */
  readonly keepBytes: number;
  /** Longest silence before the answer and within it; the signal alone decides when this is left out. */
  readonly silenceLimitMs?: number;
};

export type HttpAnswer = {
  readonly status: number;
  /** Lower-case names; repeated headers joined by `, `. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  readonly announcedBytes: number | null;
  readonly receivedBytes: number;
  readonly ended: 'complete' | 'closed-early' | 'reset' | 'stalled';
  /** From the request to the head of the answer. */
  readonly firstByteMs: number;
  /** How long nothing had come when it ended. */
  readonly silentMs: number;
};

export type DefaultRoute = {
  readonly family: AddressFamily;
  readonly interface: string;
  readonly gateway: string | null;
};

/** What a program is told besides its arguments, which everybody on the computer can read. */
export type Told = {
  readonly input?: Uint8Array;
  /** Added to the environment, which only the same person can read. */
  readonly environment?: Readonly<Record<string, string>>;
};

/** How a program ended that was told something. */
export type Reply = {
  readonly status: number;
  readonly bytes: Uint8Array;
  /** What it wrote to standard error. */
  readonly complaint: string;
};

/** What concerns a handshake besides the one who answers. */
export type BesidesHandshake = {
  /** Certificates in DER that are judged as if the server had sent them as well. */
  readonly issuers?: readonly Uint8Array[];
  /** Gets the certificate of the server in DER when the system trusts it, before all else that is said of it is worked out. */
  onTrusted?(leaf: Uint8Array): void;
};

/**
 * The only door to the outside world. Every method translates system errors into `Failure` words and never throws
 * for what the world does; every one that waits takes an AbortSignal and gives `timed-out` or `aborted`.
 */
export type Host = {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  now(): Date;
  /** Monotonic; unaffected by a clock that is changed, and by time in which this program could not run. */
  elapsedMs(): number;
  interfaces(): readonly { readonly name: string; readonly addresses: readonly InterfaceAddress[] }[];
  defaultRoutes(signal: AbortSignal): Promise<Outcome<readonly DefaultRoute[]>>;
  /** Addresses of the configured resolvers, in the system's order, with `:port` only where it is not 53. */
  resolvers(): readonly string[];
  /** Asks one resolver for A and AAAA records. */
  resolve(name: string, resolver: string, signal: AbortSignal): Promise<Outcome<readonly string[]>>;
  /** What apps get: getaddrinfo, asked once per name and shared. */
  lookup(name: string, signal: AbortSignal): Promise<Outcome<readonly string[]>>;
  readText(path: string, signal: AbortSignal): Promise<Outcome<string>>;
  run(command: string, args: readonly string[], signal: AbortSignal): Promise<Outcome<string>>;
  /** The same for a program that is told something, or gives bytes. Fails only if it could not be run to its end. */
  converse(command: string, args: readonly string[], told: Told, signal: AbortSignal): Promise<Outcome<Reply>>;
  connect(address: string, port: number, signal: AbortSignal): Promise<Outcome<Channel>>;
  /** TLS over an open channel. Fails only if the handshake itself fails; distrust is told in the value. */
  secure(
    channel: Channel,
    serverName: string,
    signal: AbortSignal,
    versions?: { min: string; max: string },
    besides?: BesidesHandshake,
  ): Promise<Outcome<SecureChannel>>;
  /** Sends bytes as they are and gives the first that come back. Fails as a step of a TLS handshake. */
  askByStream(channel: Channel, payload: Uint8Array, signal: AbortSignal): Promise<Outcome<Uint8Array>>;
  /** One HTTP/1.1 request over an open channel. Fails if no status line came, if what came is no HTTP, or when aborted. */
  request(channel: Channel, request: HttpRequest, signal: AbortSignal): Promise<Outcome<HttpAnswer>>;
  /** Sync, and touches nothing outside: it is here because only the system knows the algorithms. */
  verifySignature: VerifySignature;
  /** As well. */
  digest: Digest;
  /** Whom this computer trusts. Read when it is first asked for: that takes a tenth of a second. */
  systemRoots(): CertificateIndex;
  /** A thread for PAC files; costs nothing until something is asked. */
  pacThread(): Promise<PacThread>;
  /** Sends one datagram and waits for one answer. */
  askByDatagram(address: string, port: number, payload: Uint8Array, signal: AbortSignal): Promise<Outcome<Uint8Array>>;
};
