import type { EvidenceOf, HostRole, Route } from '../../model/evidence.ts';
import { failed, type Outcome, success } from '../../model/failure.ts';
import type { Step } from '../check.ts';
import type { HttpAnswer } from '../host/host.ts';
import { seenBy } from '../seen.ts';
import { breakOf } from '../sign-in-service/answer-facts.ts';
import { within } from '../time-limit.ts';
import { channelTo, fetchOver } from '../way/journey.ts';
import { clientHello } from './client-hello.ts';

type Tried = EvidenceOf<'size-tried'>;

type About = { readonly check: string; readonly name: string; readonly role: HostRole; readonly route: Route };

/**
 * Two that fit into a packet of every network, one that needs a whole packet of an ordinary one (1,500 bytes with all its
 * headers), one that needs three.
 */
const UP_BYTES = [300, 900, 1_400, 3_000] as const;

/** The same for answers; how they are cut into packets is up to the server. */
const [SHORT_BYTES, LONG_BYTES] = [200, 3_000];

/** From the last byte sent to the first that comes: a satellite's round trip, and packets sent again more than once. */
const ANSWER_LIMIT_MS = 2_500;

/** The first byte of a record that goes on with the handshake; anything else is a refusal. @see RFC 8446 section 5.1 */
const HANDSHAKE_RECORD = 22;

/** For a host whose handshake fell silent: first messages of several sizes, each with the same short answer. */
export const tryHellos = (context: Step, about: About): Promise<readonly Tried[]> =>
  Promise.all(UP_BYTES.map((sizeBytes) => tryHelloTwice(context, about, sizeBytes)));

/** What is lost twice is not lost by chance. */
async function tryHelloTwice(context: Step, about: About, sizeBytes: number): Promise<Tried> {
  const once = await tryHello(context, about, sizeBytes);
  return once.outcome.ok ? once : await tryHello(context, about, sizeBytes);
}

async function tryHello(context: Step, about: About, sizeBytes: number): Promise<Tried> {
  const { host, signal } = context;
  const channel = await channelTo(context, { name: about.name, port: 443, tls: true }, about.route);
  const askedAtMs = host.elapsedMs();
  const hello = clientHello(about.name, sizeBytes);
  const heard = channel.ok ? await host.askByStream(channel.value, hello, within(ANSWER_LIMIT_MS, signal)) : channel;
  if (channel.ok) channel.value.close();
  const outcome = heard.ok ? goesOn(heard.value) : heard;
  return tried(context, about, { direction: 'up', by: 'hello', sizeBytes, outcome }, host.elapsedMs() - askedAtMs);
}

const goesOn = ([first]: Uint8Array): Outcome<null> =>
  first === HANDSHAKE_RECORD ? success(null) : failed('tls-handshake', 'tls-alert');

/** For a file that did not come: a short and a long piece of it, and the short one again with a long request. */
export const tryPieces = (context: Step, about: About, url: string): Promise<readonly Tried[]> =>
  Promise.all([
    tryPiece(context, about, url, { direction: 'down', sizeBytes: SHORT_BYTES }),
    tryPiece(context, about, url, { direction: 'down', sizeBytes: LONG_BYTES }),
    tryPiece(context, about, url, { direction: 'up', sizeBytes: SHORT_BYTES }),
    tryPiece(context, about, url, { direction: 'up', sizeBytes: LONG_BYTES }),
  ]);

async function tryPiece(
  context: Step,
  about: About,
  url: string,
  { direction, sizeBytes }: Pick<Tried, 'direction' | 'sizeBytes'>,
): Promise<Tried> {
  const headers = {
    range: `bytes=0-${(direction === 'down' ? sizeBytes : SHORT_BYTES) - 1}`,
    ...(direction === 'up' ? { 'x-padding': '0'.repeat(sizeBytes) } : {}),
  };
  const { outcome, way, stages } = await fetchOver(context, url, about.route, { headers, keepBytes: 0 });
  way?.channel.close();
  const { firstByteMs = 0, bodyMs = 0 } = stages;
  const came = outcome.ok ? pieceCame(outcome.value) : outcome;
  return tried(context, about, { direction, by: 'request', sizeBytes, outcome: came }, firstByteMs + bodyMs);
}

function pieceCame(answer: HttpAnswer): Outcome<null> {
  const broken = breakOf(answer);
  if (broken !== null) return { ok: false, failure: broken };
  const { status } = answer;
  return status < 400 ? success(null) : failed('http-round-trip', 'proxy-refused', `status ${status}`);
}

const tried = (
  context: Step,
  { check, name, role, route }: About,
  what: Pick<Tried, 'direction' | 'by' | 'sizeBytes' | 'outcome'>,
  durationMs: number,
): Tried => ({
  kind: 'size-tried',
  ...seenBy(check, context),
  ...{ name, role, route },
  ...what,
  durationMs,
});
