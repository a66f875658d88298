import type { Route } from '../../model/evidence.ts';
import { failed, type Outcome, success } from '../../model/failure.ts';
import { indexOf } from '../certificates/find-path.ts';
import { readOcspAnswer } from '../certificates/ocsp-answer.ts';
import { ocspRequest, ocspUrl } from '../certificates/ocsp-request.ts';
import { serverRules } from '../certificates/path-rules.ts';
import { readRevocationList } from '../certificates/revocation-list.ts';
import { type RevocationStatus, statusByLists } from '../certificates/status-by-lists.ts';
import { type OcspRules, statusByOcsp } from '../certificates/status-by-ocsp.ts';
import type { Context } from '../check.ts';
import { fetchOver } from '../way/journey.ts';
import type { RevocationQuestion } from './revocation-questions.ts';

/** Lists of the service's issuers are below this; of a longer one only the beginning is fetched, which shows that it can be. */
const LIST_BYTES = 262_144;

/** As long as a shared secret of 128 bits. @see RFC 8954 section 2.1 */
const NONCE_BYTES = 16;

/** Asks one place. Fails only if nothing came that is an answer; what cannot be believed is `unknown`. */
export function revocationAnswer(
  context: Context,
  question: RevocationQuestion,
  route: Route,
  lists: FetchedLists,
): Promise<Outcome<RevocationStatus>> {
  return { list: byList, ocsp: byOcsp, stapled: byStapled }[question.by](context, question, route, lists);
}

/** Lists by their address and the way there: one speaks about all certificates of an issuer, and is fetched once. */
export type FetchedLists = Map<string, Promise<Outcome<Body>>>;

const rulesOf = ({ host }: Context): OcspRules => ({
  ...serverRules(host.now(), host.verifySignature),
  digest: host.digest,
});

const UNREADABLE = 'what came is no answer to this question';

async function byList(
  context: Context,
  question: RevocationQuestion,
  route: Route,
  lists: FetchedLists,
): Promise<Outcome<RevocationStatus>> {
  const url = question.url ?? '';
  const headers = { range: `bytes=0-${LIST_BYTES - 1}` };
  const key = `${url} ${route.via === 'direct' ? '' : route.proxy}`;
  const fetched = lists.get(key) ?? fetchBody(context, url, route, headers);
  lists.set(key, fetched);
  const body = await fetched;
  if (!body.ok) {
    // Whoever asks again shall have a new answer.
    if (lists.get(key) === fetched) lists.delete(key);
    return body;
  }
  const list = body.value.isWhole ? readRevocationList(body.value.bytes) : null;
  if (list === null && body.value.isWhole) return failed('http-round-trip', 'http-malformed', UNREADABLE);
  const { certificate, issuer, root } = question;
  const sources = {
    lists: list === null ? [] : [list],
    pool: [issuer],
    roots: indexOf([root, issuer]),
    rules: rulesOf(context),
  };
  return success(statusByLists(certificate, sources));
}

async function byOcsp(
  context: Context,
  question: RevocationQuestion,
  route: Route,
): Promise<Outcome<RevocationStatus>> {
  const { certificate, issuer, url } = question;
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const request = ocspRequest(certificate, issuer, nonce, context.host.digest);
  const body = await fetchBody(context, ocspUrl(url ?? '', request), route, {});
  if (!body.ok) return body;
  const answer = readOcspAnswer(body.value.bytes);
  if (answer === null) return failed('http-round-trip', 'http-malformed', UNREADABLE);
  return success(statusByOcsp(answer, certificate, issuer, rulesOf(context), nonce));
}

async function byStapled(
  context: Context,
  { certificate, issuer, stapled }: RevocationQuestion,
): Promise<Outcome<RevocationStatus>> {
  const answer = readOcspAnswer(stapled ?? new Uint8Array());
  if (answer === null) return failed('tls-handshake', 'http-malformed', UNREADABLE);
  return success(statusByOcsp(answer, certificate, issuer, rulesOf(context), null));
}

type Body = { readonly bytes: Uint8Array; readonly isWhole: boolean };

/** The body of an answer that brings one; a page of somebody else is no such answer, however it is labelled. */
async function fetchBody(
  context: Context,
  url: string,
  route: Route,
  headers: Readonly<Record<string, string>>,
): Promise<Outcome<Body>> {
  const { outcome, way } = await fetchOver(context, url, route, { keepBytes: LIST_BYTES, headers });
  way?.channel.close();
  if (!outcome.ok) return outcome;
  const { status, body, receivedBytes, ended } = outcome.value;
  if (status !== 200 && status !== 206) return failed('http-round-trip', 'http-malformed', `status ${status}`);
  if (ended !== 'complete') return failed('http-round-trip', ended === 'stalled' ? 'timed-out' : 'connection-closed');
  const isCut = receivedBytes > body.length || (status === 206 && body.length === LIST_BYTES);
  return success({ bytes: body, isWhole: !isCut });
}
