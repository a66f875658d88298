import { say } from '../../model/said.ts';
import type { Book } from '../book.ts';
import { namesServiceAuthority } from '../picture/authorities.ts';
import { hostsOf, neededHosts } from '../picture/hosts.ts';
import {
  inPlaceOfControl,
  leadsInside,
  oneForAll,
  type PortalSign,
  plainHosts,
  saidByNetwork,
} from '../picture/portal-signs.ts';
import { proxyInUse } from '../picture/proxy-in-use.ts';
import { handshakeOfApps } from '../picture/route-of-apps.ts';
import { signInWorks } from '../picture/sign-in-works.ts';
import { teamsWorks } from '../picture/teams-works.ts';
import type { Judgement, Rule } from '../rule.ts';

export const captivePortal: Rule = {
  id: 'captive-portal',
  explainsAway: [
    ...['dns-tampered', 'dns-name-not-found', 'dns-failing', 'tls-intercepted', 'tls-wrong-name', 'tls-untrusted-root'],
    ...['tls-certificate-expired', 'tls-version', 'tls-revocation-unreachable', 'connection-refused'],
    ...['connection-timeout', 'connection-reset', 'federation-unreachable', 'federation-rejects'],
    ...['endpoint-blocked', 'download-interrupted', 'proxy-unreachable', 'pac-broken', 'service-outage', 'throttled'],
  ],
  signInFaults: [
    {
      at: 'tls-handshake',
      words: ['tls-not-spoken'],
      strength: 'possible',
      text: (host) => say`on the secure port of ${host} something answered that does not speak TLS`,
    },
    {
      at: 'answer',
      words: ['answer-redirected', 'answer-not-json', 'answer-not-xml', 'redirect-elsewhere'],
      strength: 'possible',
      text: (host) => say`a page of somebody else came where ${host} should answer`,
    },
  ],
  judge(book) {
    if (proxyInUse(book)?.outcome.ok || teamsWorks(book)) return undefined;
    if (signInWorks(book) || isSignInLetThrough(book)) return byWalledGarden(book);
    const signs = [...saidByNetwork(book), ...inPlaceOfControl(book), ...oneForAll(book)];
    return signs.length > 0 ? judgement([...signs, ...plainHosts(book)]) : byPlainText(book);
  },
};

function judgement(signs: readonly PortalSign[], strength = strengthOf(signs)): Judgement {
  const page = signs.find((sign) => sign.page !== null)?.page;
  const because = signs.map(({ evidence, text }) => ({ evidence, text }));
  return { strength, because, ...(page ? { details: { portal: page } } : {}) };
}

const strengthOf = (signs: readonly PortalSign[]): Judgement['strength'] =>
  signs.some(({ isPlain }) => isPlain) ? 'certain' : 'likely';

/** The sign-in host proved itself, whatever it answers then: an error is its own, and no page of this network. */
const isSignInLetThrough = (book: Book): boolean =>
  hostsOf(book, 'sign-in').some((host) => {
    const handshake = handshakeOfApps(book, host);
    return handshake?.outcome.ok && namesServiceAuthority(handshake.chain);
  });

/** The sign-in hosts are let through before the log-in, others are not. A name that is not found is no portal's doing. */
function byWalledGarden(book: Book): Judgement | undefined {
  const signs = [...saidByNetwork(book), ...inPlaceOfControl(book)];
  const isHeldBack = neededHosts(book).some((host) => {
    const outcome = handshakeOfApps(book, host)?.outcome;
    return outcome?.ok === false && outcome.failure.operation !== 'resolve';
  });
  if (signs.length === 0 || !isHeldBack) return undefined;
  return judgement([...signs, ...plainHosts(book)], saidByNetwork(book).length > 0 ? 'certain' : 'likely');
}

/** Plain text on secure ports alone: a log-in page is the usual reason, not the only one. */
function byPlainText(book: Book): Judgement | undefined {
  const signs = plainHosts(book).filter(({ evidence }) => !('name' in evidence && leadsInside(book, evidence.name)));
  return signs.length > 0 ? judgement(signs, 'possible') : undefined;
}
