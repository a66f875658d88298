import type { EvidenceOf } from '../../model/evidence.ts';
import type { FailureWord } from '../../model/failure.ts';
import { type Said, say } from '../../model/said.ts';
import { revocationAddresses } from '../picture/revocation.ts';
import { signInWorks } from '../picture/sign-in-works.ts';
import type { Rule } from '../rule.ts';

/**
 * Speaks when not one of all the places answers although signing in works for us, who go on without an answer. Most programs go on without an answer, some
 * refuse (Windows gives 0xCAA82F19), and which of them Teams is cannot be seen from here: so it is likely at best, and while any place
 * answers it is only a note.
 */
export const tlsRevocationUnreachable: Rule = {
  id: 'tls-revocation-unreachable',
  explainsAway: [],
  judge(book) {
    const { answering, silent } = revocationAddresses(book);
    const [first] = silent;
    if (first === undefined || answering.length > 0 || !signInWorks(book)) return undefined;
    const addresses = new Set(silent.map(({ url }) => url));
    // One place alone may be down for everybody.
    const strength = addresses.size > 1 ? 'likely' : 'possible';
    return { strength, because: silent.map((evidence) => ({ evidence, text: inWords(evidence) })) };
  },
};

const ENDS: Partial<Readonly<Record<FailureWord, Said>>> = {
  'http-malformed': say`gives something else instead`,
  'timed-out': say`does not answer`,
  'connection-refused': say`refuses the connection`,
  'name-not-found': say`has a name that is not found`,
};

function inWords({ url, certificate, by, route, outcome }: EvidenceOf<'revocation-asked'>): Said {
  const word = outcome.ok ? 'unknown' : outcome.failure.word;
  const end = ENDS[word] ?? say`cannot be reached (${word.replaceAll('-', ' ')})`;
  const way = route.via === 'direct' ? say`straight` : say`through the proxy ${route.proxy}`;
  return by === 'list'
    ? say`The list of withdrawn certificates that the certificate of ${certificate} names, ${url ?? ''}, ${end} (${way})`
    : say`The place that tells whether it was withdrawn that the certificate of ${certificate} names, ${url ?? ''}, ${end} (${way})`;
}
