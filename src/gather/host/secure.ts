import type { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import type { DetailedPeerCertificate, TLSSocket } from 'node:tls';
import type { Trust } from '../../model/evidence.ts';
import { failed, type Outcome, success } from '../../model/failure.ts';
import { indexOfStore } from '../certificates/store-index.ts';
import { certificateFacts, namesHost } from './certificate-facts.ts';
import { practiseOn, type Stores, trustOf } from './chain-trust.ts';
import { channelOver, socketOf } from './channel.ts';
import { endedBy, failureOf, verdictOf } from './failures.ts';
import type { BesidesHandshake, Channel, SecureChannel } from './host.ts';
import { presentedChain } from './presented-chain.ts';
import { clientContext, tls, trustStores, type Versions } from './trust-stores.ts';
import { waitFor } from './wait-for.ts';

/** One handshake that accepts whatever is presented, and then what each trust store thinks of it. */
export async function secure(
  channel: Channel,
  serverName: string,
  signal: AbortSignal,
  versions?: Versions,
  { issuers = [], onTrusted }: BesidesHandshake = {},
  secureContext = clientContext(versions),
): Promise<Outcome<SecureChannel>> {
  const raw = socketOf(channel);
  if (signal.aborted) return endedBy('tls-handshake', signal);
  if (raw.destroyed) return failed('tls-handshake', 'connection-closed');
  const socket = tls().connect({
    socket: raw,
    secureContext,
    ALPNProtocols: ['http/1.1'],
    rejectUnauthorized: false,
    requestOCSP: true,
    // Names are judged apart from trust: OpenSSL's verdict stays what it is.
    checkServerIdentity: () => undefined,
    ...(isIP(serverName) === 0 ? { servername: serverName } : {}),
  });
  // For that check Node would take the whole chain apart, which costs as much as the handshake itself.
  socket.getPeerCertificate = noCertificate;
  let stapled: Uint8Array | null = null;
  socket.once('OCSPResponse', (answer: Buffer | null) => {
    // Without an answer, Node gives null or nothing, depending on the version of TLS.
    stapled = answer?.length ? answer : null;
  });
  const outcome = await shakeHands(socket, signal);
  if (outcome.ok) {
    const chain = presentedChain(socket);
    if (socket.authorized && chain[0] !== undefined) onTrusted?.(chain[0].raw);
    return success(describe(socket, channel, serverName, { chain, stapled, issuers }));
  }
  socket.on('error', () => {}).destroy();
  raw.destroy();
  return outcome;
}

const noCertificate = () => ({}) as DetailedPeerCertificate;

function shakeHands(socket: TLSSocket, signal: AbortSignal): Promise<Outcome<null>> {
  let keysAgreed = false;
  socket.once('keylog', () => {
    keysAgreed = true;
  });
  return waitFor<null>('tls-handshake', signal, (give) => {
    const done = (): void => give(success(null));
    const broken = (error: Error): void => give(refusal(error, keysAgreed));
    socket.once('secureConnect', done).once('error', broken);
    return () => socket.off('secureConnect', done).off('error', broken);
  });
}

/** Up to TLS 1.2 a server says `handshake failure` for no common cipher and, once ciphers are agreed, for a missing client certificate. */
function refusal(error: Error, keysAgreed: boolean): Outcome<null> {
  const { failure } = failureOf('tls-handshake', error);
  if (!keysAgreed || failure.word !== 'tls-no-common-cipher') return { ok: false, failure };
  return failed('tls-handshake', 'client-certificate-required', failure.detail);
}

/** What the server presented, and what comes with it from there and from elsewhere. */
type Presented = {
  readonly chain: readonly X509Certificate[];
  readonly stapled: Uint8Array | null;
  readonly issuers: readonly Uint8Array[];
};

function describe(
  socket: TLSSocket,
  { address }: Channel,
  serverName: string,
  { chain, stapled, issuers }: Presented,
): SecureChannel {
  const [leaf] = chain;
  // A string in truth, whatever the types say.
  const verdict = verdictOf(socket.authorizationError as unknown as string | null);
  return {
    channel: channelOver(socket, address),
    protocol: socket.getProtocol() ?? 'unknown',
    cipher: socket.getCipher().standardName,
    stapled,
    ...judged(chain, verdict, issuers),
    nameFits: leaf !== undefined && namesHost(leaf, serverName),
  };
}

/**
 * To judge the first chain takes ten times as long as the next, and everything waits for that one: a root that is at hand is the first,
 * in a store of its own, since for one that is no server's certificate a whole store would be searched to the end.
 */
export function practise(): void {
  const [root] = tls().rootCertificates;
  if (root === undefined) return;
  const { X509Certificate } = process.getBuiltinModule('node:crypto');
  const certificate = new X509Certificate(root);
  const own = indexOfStore([certificate.raw]);
  judgedAnew([certificate], 'accepted', [], { system: own, bundled: own }, new Date());
  practiseOn(certificate.raw);
}

type Judged = Pick<SecureChannel, 'chain' | 'trust' | 'path'>;

/** One host is asked over several connections and presents the same chain each time. */
const MOST_CHAINS = 64;
const MINUTE_MS = 60_000;
const known = new Map<string, Judged>();

/** What is to be said of a chain; worked out once in a minute. */
function judged(chain: readonly X509Certificate[], verdict: Trust, issuers: readonly Uint8Array[]): Judged {
  const now = new Date();
  const minute = Math.floor(now.getTime() / MINUTE_MS);
  const name = [minute, verdict, ...chain.map(({ fingerprint256 }) => fingerprint256), issuers.length].join();
  const found = known.get(name) ?? judgedAnew(chain, verdict, issuers, trustStores(), now);
  if (known.size >= MOST_CHAINS) known.clear();
  known.set(name, found);
  return found;
}

const judgedAnew = (
  chain: readonly X509Certificate[],
  verdict: Trust,
  issuers: readonly Uint8Array[],
  stores: Stores,
  now: Date,
): Judged => ({
  chain: chain.map(certificateFacts),
  ...trustOf([...chain.map(({ raw }) => raw), ...issuers], stores, verdict, now),
});
