import type { EvidenceOf } from '../../model/evidence.ts';
import { type Place, type Said, say } from '../../model/said.ts';
import type { Book } from '../book.ts';
import { inspectorOf, issuerInWords, namesServiceAuthority } from '../picture/authorities.ts';
import { proxyInUse, speaksSocks } from '../picture/proxy-in-use.ts';
import { handshakeOfApps, hostIn } from '../picture/route-of-apps.ts';
import type { Judgement, Rule } from '../rule.ts';

/** Wants a name and a password first: a cause of its own. */
const AUTHENTICATION_REQUIRED = 407;

/** Forbidden, and unavailable for legal reasons. The sign-in service itself says neither to these questions. */
const FORBIDDEN: ReadonlySet<number> = new Set([403, 451]);

export const proxyRefuses: Rule = {
  id: 'proxy-refuses',
  explainsAway: ['endpoint-blocked'],
  whatIf: ['past-the-proxy'],
  judge: (book) => byAnswer(book) ?? byPage(book),
};

function byAnswer(book: Book): Judgement | undefined {
  const contact = proxyInUse(book);
  if (!contact?.outcome.ok) return undefined;
  const { status } = contact.outcome.value;
  if (status < 300 || status === AUTHENTICATION_REQUIRED) return undefined;
  const text = say`The proxy ${contact.proxy} refuses to connect to ${contact.target} (${answerInWords(contact, status)})`;
  return { strength: 'certain', because: [{ evidence: contact, text }] };
}

/** The status of an answer that is none of HTTP was never seen by anybody. */
function answerInWords({ proxy, reason }: EvidenceOf<'proxy-contacted'>, status: number): Place {
  if (reason === null) return say`answer ${status}`;
  return speaksSocks(proxy) ? reason : say`answer ${status}; its reason: ${reason}`;
}

/** A trusted inspector lets the connection through and then answers with a page of its own. */
function byPage(book: Book): Judgement | undefined {
  const because = book.all('metadata-read').flatMap((evidence) => {
    const text = refusalIn(book, evidence);
    return text === undefined ? [] : [{ evidence, text }];
  });
  return because.length > 0 ? { strength: 'likely', because } : undefined;
}

function refusalIn(book: Book, { url, outcome, says }: EvidenceOf<'metadata-read'>): Said | undefined {
  const handshake = handshakeOfApps(book, hostIn(url));
  if (!outcome.ok || !FORBIDDEN.has(outcome.value.status) || says.code !== undefined) return undefined;
  if (!handshake?.outcome.ok || handshake.trust?.bundled === 'accepted' || namesServiceAuthority(handshake.chain))
    return undefined;
  const who = inspectorOf(handshake.chain) ?? issuerInWords(handshake.chain);
  const { status, pageTitle } = outcome.value;
  const title = pageTitle === null ? '' : `: ${pageTitle}`;
  return say`Where ${hostIn(url)} should answer, ${who} says no (${status}${title})`;
}
