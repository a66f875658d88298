import type { EvidenceOf, Hypothesis, Supposition } from '../model/evidence.ts';
import { type Said, say } from '../model/said.ts';
import type { Book } from './book.ts';
import type { Conclusion } from './conclude.ts';
import { neededHosts } from './picture/hosts.ts';
import { handshakeOfApps } from './picture/route-of-apps.ts';
import type { Ground } from './rule.ts';

type Tried = EvidenceOf<'what-if-tried'>;

/** Each costs requests: what stands further down is hardly the cause. */
const MOST_FINDINGS = 3;

/** What is worth trying for the first of the causes that were found. */
export function suppositionsFor(book: Book, roots: readonly Conclusion[]): readonly Supposition[] {
  const wanted = roots.slice(0, MOST_FINDINGS).flatMap((root) => {
    const host = hostOf(book, root);
    return host === undefined ? [] : (root.rule.whatIf ?? []).map((hypothesis) => ({ hypothesis, host }));
  });
  return [...new Map(wanted.map((one) => [`${one.hypothesis} ${one.host}`, one])).values()];
}

/** Of the hosts that a cause is about, the first one to which no secure way opens; the first one where all open. */
function hostOf(book: Book, { hosts = neededHosts(book) }: Conclusion): string | undefined {
  return hosts.find((host) => handshakeOfApps(book, host)?.outcome.ok === false) ?? hosts[0];
}

/** The reasons of a cause, and behind the first of them what became of trying. */
export function withTries(book: Book, conclusion: Conclusion): readonly Ground[] {
  const { rule, because } = conclusion;
  const host = hostOf(book, conclusion);
  const tried = book.all('what-if-tried').filter((one) => one.host === host && rule.whatIf?.includes(one.hypothesis));
  const told = tried.map((evidence) => ({ evidence, text: inWords(evidence) }));
  return [...because.slice(0, 1), ...told, ...because.slice(1)];
}

const OTHERWISE: Readonly<Record<Hypothesis, (using: string) => Said>> = {
  'past-the-proxy': () => say`Past the proxy, straight,`,
  'through-the-proxy': (using) => say`Through the proxy ${using}, which is set as well,`,
  'by-another-resolver': (using) => say`With the answer of the DNS server ${using}`,
  'without-hosts-file': () => say`Without that line, by the answer of DNS,`,
  'by-ipv4': () => say`Over IPv4 alone`,
  'by-ipv6': () => say`Over IPv6 alone`,
  'with-issuer-fetched': (using) => say`With the missing certificate, fetched from ${using},`,
};

function inWords({ hypothesis, host, using, outcome }: Tried): Said {
  const otherwise = OTHERWISE[hypothesis](using ?? '');
  return outcome.ok ? say`${otherwise} ${host} works` : say`${otherwise} ${host} does not work either`;
}
