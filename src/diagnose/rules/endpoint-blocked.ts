import type { EvidenceOf } from '../../model/evidence.ts';
import type { Operation } from '../../model/failure.ts';
import { breaksWithout, hostsOf, neededHosts } from '../picture/hosts.ts';
import { handshakeOfApps } from '../picture/route-of-apps.ts';
import type { Rule } from '../rule.ts';

type Handshake = EvidenceOf<'tls-handshake'>;

const STEPS: Partial<Readonly<Record<Operation, string>>> = {
  resolve: 'its name is not found',
  connect: 'no connection opens',
  'proxy-tunnel': 'the proxy does not let it through',
  'tls-handshake': 'the connection opens, but is cut off, silent or not secure',
};

/** Words with which a host is kept from answering. A certificate that does not fit is another matter. */
const CUT = new Set(['connection-reset', 'connection-closed', 'timed-out', 'tls-not-spoken']);

export const endpointBlocked: Rule = {
  id: 'endpoint-blocked',
  explainsAway: ['download-interrupted'],
  whatIf: ['past-the-proxy', 'through-the-proxy', 'by-ipv4', 'by-ipv6'],
  judge(book) {
    const blocked = neededHosts(book)
      .map((host) => handshakeOfApps(book, host))
      .filter((handshake) => handshake !== undefined)
      .filter(isBlocked);
    const answering = hostsOf(book, 'sign-in').map((host) => handshakeOfApps(book, host));
    const isSignInReached = answering.length > 0 && answering.every((handshake) => handshake && !isBlocked(handshake));
    if (blocked.length === 0 || !isSignInReached) return undefined;
    const because = blocked.map((evidence) => ({ evidence, text: inWords(evidence) }));
    const isProven = answering.every((handshake) => handshake?.outcome.ok);
    return { strength: isProven ? 'certain' : 'likely', because, hosts: blocked.map(({ name }) => name) };
  },
};

function isBlocked({ outcome }: Handshake): boolean {
  if (outcome.ok) return false;
  const { operation, word } = outcome.failure;
  return operation === 'tls-handshake' ? CUT.has(word) : operation in STEPS;
}

function inWords({ name, outcome }: Handshake): string {
  const step = outcome.ok ? undefined : STEPS[outcome.failure.operation];
  const breaks = breaksWithout(name);
  return `${name} cannot be reached: ${step}${breaks === undefined ? '' : `. ${breaks.replace(/\.$/, '')}`}`;
}
