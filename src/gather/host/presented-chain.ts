import type { X509Certificate } from 'node:crypto';
import type { TLSSocket } from 'node:tls';

/** Servers send two to four. */
const LONGEST_CHAIN = 20;

/** What the peer presented, leaf first; unlike `getPeerCertificate`, without what our own store would add. */
export function presentedChain(socket: TLSSocket): readonly X509Certificate[] {
  const chain: X509Certificate[] = [];
  let next = socket.getPeerX509Certificate();
  while (next !== undefined && chain.length < LONGEST_CHAIN) {
    chain.push(next);
    next = next.issuerCertificate;
  }
  return chain;
}
