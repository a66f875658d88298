import type { Route } from '../../model/evidence.ts';
import { failed, type Outcome, success } from '../../model/failure.ts';
import { indexOf } from '../certificates/find-path.ts';
import { readOcspAnswer } from '../certificates/ocsp-answer.ts';
import { ocspRequest, ocspUrl } from '../certificates/ocsp-request.ts';
import { serverRules } from '../certificates/path-rules.ts';
import { type RevocationList, readRevocationList } from '../certificates/revocation-list.ts';
import { plainAddresses } from '../certificates/revocation-places.ts';
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
  const body = await fetchList(context, question.url ?? '', route, lists);
  if (!body.ok) return body;
  const list = readWhole(body.value);
  if (list === null && body.value.isWhole) return failed('http-round-trip', 'http-malformed', UNREADABLE);
  const { certificate, issuer, root } = question;
  const additions = list === null ? [] : await additionsTo(context, list, question, route, lists);
  const sources = {
    lists: [list, ...additions].filter((one) => one !== null),
    pool: [issuer],
    roots: indexOf([root, issuer]),
    rules: rulesOf(context),
  };
  return success(statusByLists(certificate, sources));
}

const readWhole = ({ bytes, isWhole }: Body): RevocationList | null => (isWhole ? readRevocationList(bytes) : null);

/** A list and where it lies; fetched once for all certificates that it speaks about. */
async function fetchList(context: Context, url: string, route: Route, lists: FetchedLists): Promise<Outcome<Body>> {
  const headers = { range: `bytes=0-${LIST_BYTES - 1}` };
  const key = `${url} ${route.via === 'direct' ? '' : route.proxy}`;
  const fetched = lists.get(key) ?? fetchBody(context, url, route, headers);
  lists.set(key, fetched);
  const body = await fetched;
  // Whoever asks again shall have a new answer.
  if (!body.ok && lists.get(key) === fetched) lists.delete(key);
  return body;
}

/** What was withdrawn since a list was made, where it or the certificate names a place for that. Without it the list still counts. */
async function additionsTo(
  context: Context,
  { freshest }: RevocationList,
  { certificate }: RevocationQuestion,
  route: Route,
  lists: FetchedLists,
): Promise<readonly (RevocationList | null)[]> {
  const [url] = plainAddresses([...certificate.freshest, ...freshest]);
  if (url === undefined) return [];
  const body = await fetchList(context, url, route, lists);
  return body.ok ? [readWhole(body.value)] : [];
}

async function byOcsp(
  context: Context,
  question: RevocationQuestion,
  route: Route,
): Promise<Outcome<RevocationStatus>> {
  const { certificate, issuer, url } = question;
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const request = ocspRequest(certificate, issuer, nonce, context.host.digest);
  const body = await askResponder(context, url ?? '', request, route);
  if (!body.ok) return body;
  const answer = readOcspAnswer(body.value.bytes);
  if (answer === null) return failed('http-round-trip', 'http-malformed', UNREADABLE);
  return success(statusByOcsp(answer, certificate, issuer, rulesOf(context), nonce));
}

/** Longer ones are not to be asked in an address. @see RFC 6960 appendix A.1 */
const LONGEST_IN_ADDRESS = 255;

/** Answers that say that the address, or asking by it, is not wanted. */
const REFUSED = 400;

/** By GET, which caches on the way can answer, as far as that may be used; by POST where it may not, or was refused. */
async function askResponder(
  context: Context,
  responder: string,
  request: Uint8Array,
  route: Route,
): Promise<Outcome<Body>> {
  const url = ocspUrl(responder, request);
  const byAddress = url.length - responder.length <= LONGEST_IN_ADDRESS;
  const got = byAddress ? await fetchBody(context, url, route, {}) : undefined;
  const isRefused = got?.ok === false && (got.failure.status ?? 0) >= REFUSED;
  if (got !== undefined && !isRefused) return got;
  return await fetchBody(context, responder, route, { 'content-type': 'application/ocsp-request' }, request);
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
  body?: Uint8Array,
): Promise<Outcome<Body>> {
  const manner = { keepBytes: LIST_BYTES, headers, ...(body !== undefined && { body }) };
  const { outcome, way } = await fetchOver(context, url, route, manner);
  way?.channel.close();
  if (!outcome.ok) return outcome;
  const { status, body: bytes, receivedBytes, ended } = outcome.value;
  if (status !== 200 && status !== 206) return refusedWith(status);
  if (ended !== 'complete') return failed('http-round-trip', ended === 'stalled' ? 'timed-out' : 'connection-closed');
  const isCut = receivedBytes > bytes.length || (status === 206 && bytes.length === LIST_BYTES);
  return success({ bytes, isWhole: !isCut });
}

const refusedWith = (status: number): Outcome<never> => ({
  ok: false,
  failure: { operation: 'http-round-trip', word: 'http-malformed', status, detail: `status ${status}` },
});
