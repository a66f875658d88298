import type { Evidence, EvidenceOf, HostRole, TransferEnd } from '../../model/evidence.ts';
import { inRow, type Said, say } from '../../model/said.ts';
import type { Check, Context } from '../check.ts';
import { seenBy } from '../seen.ts';
import { answerFacts, breakOf } from '../sign-in-service/answer-facts.ts';
import { configurationUrl } from '../sign-in-service/metadata-documents.ts';
import { tryPieces } from '../sizes/size-trials.ts';
import { fetchOver } from '../way/journey.ts';
import { routeTo } from '../way/routes.ts';

const ID = 'http-transfer';

/** Enough for the title of a block page; the rest is counted and dropped. */
const KEEP_BYTES = 4_096;

/** One packet sent again makes a step of a request this late; a body of 17 kB so late came with less than 70 kbit/s. */
const LATE_MS = { step: 900, body: 2_000 } as const;

type Transfer = EvidenceOf<'transfer'>;

/** Reads a small and a larger file to the last byte, the way apps get them. */
export const httpTransfer: Check = {
  id: ID,
  title: 'Complete downloads',
  // Silence twice, and then pieces: 4 seconds each, and the way there.
  timeoutMs: 15_000,
  roundTrips: 4,
  async run(context) {
    const urls = [configurationUrl(context.question), context.question.cloud.largerFile];
    const seen = await Promise.all(urls.map((url) => transferAndLookInto(context, url)));
    return seen.flat();
  },
  summarise(evidence) {
    const all = evidence.filter((seen) => seen.kind === 'transfer');
    const transfers = [...Map.groupBy(all, ({ url }) => url).values()].flatMap((tries) => tries.at(-1) ?? []);
    const cut = transfers.filter(({ ended }) => ended !== 'complete');
    return cut.length === 0 ? say`${transfers.length} files read to the end` : inRow(cut.map(inWords));
  },
};

/** What does not go well is asked once more, when the other checks are done. Not well again: are pieces of it better? */
async function transferAndLookInto(context: Context, url: string): Promise<readonly Evidence[]> {
  const first = await transfer(context, url);
  if (!isDoubtful(first)) return [first];
  const again = await transfer(context, url);
  const { answer, failure, role, route } = again;
  const isLost = failure?.operation === 'http-round-trip' || (answer !== null && answer.status >= 400);
  if (!isLost) return [first, again];
  return [first, again, ...(await tryPieces(context, { check: ID, name: new URL(url).hostname, role, route }, url))];
}

/**
 * Refused, broken off, silent, or slow. A way that is closed is left to the other checks; one whose steps were late may
 * only have been narrow, since this program asks everything at once.
 */
function isDoubtful({ answer, failure, resolveMs = 0, bodyMs = 0 }: Transfer): boolean {
  if (failure === null) return bodyMs > LATE_MS.body || (answer !== null && answer.status >= 400);
  if (failure.operation === 'connect') return failure.word === 'timed-out' && resolveMs > LATE_MS.step;
  return failure.operation === 'http-round-trip';
}

async function transfer(context: Context, url: string): Promise<Transfer> {
  const { hostname } = new URL(url);
  const route = await routeTo(context, hostname);
  const { outcome, way, stages, durationMs } = await fetchOver(context, url, route, { keepBytes: KEEP_BYTES });
  way?.channel.close();
  const answer = outcome.ok ? outcome.value : null;
  return {
    kind: 'transfer',
    ...seenBy(ID, context),
    ...{ url, role: roleOf(context, hostname), route },
    answer: answer && answerFacts(answer, context.host.now()),
    announcedBytes: answer?.announcedBytes ?? null,
    receivedBytes: answer?.receivedBytes ?? 0,
    ended: answer?.ended ?? 'not-begun',
    failure: outcome.ok ? breakOf(outcome.value) : outcome.failure,
    ...stages,
    ...(answer === null ? {} : { silentMs: answer.silentMs }),
    durationMs,
  };
}

const roleOf = ({ question }: Context, host: string): HostRole =>
  question.cloud.endpoints.find(({ name }) => name === host)?.role ?? 'sign-in-files';

const ENDS: Readonly<Record<TransferEnd, (host: string) => Said>> = {
  complete: (host) => say`${host} came whole`,
  'closed-early': (host) => say`${host} was cut off`,
  reset: (host) => say`${host} was reset`,
  stalled: (host) => say`${host} stopped in the middle`,
  'not-begun': (host) => say`${host} did not begin`,
};

const inWords = ({ url, ended }: Transfer): Said => ENDS[ended](new URL(url).hostname);
