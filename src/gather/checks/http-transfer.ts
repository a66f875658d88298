import type { Evidence, EvidenceOf, HostRole, TransferEnd } from '../../model/evidence.ts';
import { type Failure, type FailureWord, failed } from '../../model/failure.ts';
import { answerFacts } from '../answer-facts.ts';
import type { Check, Context } from '../check.ts';
import type { HttpAnswer } from '../host/host.ts';
import { fetchOver } from '../journey.ts';
import { configurationUrl } from '../metadata-documents.ts';
import { routesTo } from '../routes.ts';
import { seenBy } from '../seen.ts';

const ID = 'http-transfer';

/** Enough for the title of a block page; the rest is counted and dropped. */
const KEEP_BYTES = 4_096;

/** Reads a small and a larger file to the last byte, the way apps get them. */
export const httpTransfer: Check = {
  id: ID,
  title: 'Complete downloads',
  timeoutMs: 12_000,
  run: (context) => {
    const urls = [configurationUrl(context.question), context.question.cloud.largerFile];
    return Promise.all(urls.map((url) => transfer(context, url)));
  },
  summarise(evidence) {
    const transfers = evidence.filter((seen) => seen.kind === 'transfer');
    const cut = transfers.filter(({ ended }) => ended !== 'complete');
    return cut.length === 0 ? `${transfers.length} files read to the end` : cut.map(inWords).join('; ');
  },
};

async function transfer(context: Context, url: string): Promise<Evidence> {
  const { hostname } = new URL(url);
  const [route = { via: 'direct' } as const] = await routesTo(context, hostname);
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
    durationMs,
  };
}

const roleOf = ({ question }: Context, host: string): HostRole =>
  question.cloud.endpoints.find(({ name }) => name === host)?.role ?? 'sign-in-files';

const BREAKS: Readonly<Record<Exclude<HttpAnswer['ended'], 'complete'>, FailureWord>> = {
  'closed-early': 'connection-closed',
  reset: 'connection-reset',
  stalled: 'timed-out',
};

/** What broke an answer off after its status line; null when it came whole. */
const breakOf = ({ ended }: HttpAnswer): Failure | null =>
  ended === 'complete' ? null : failed('http-round-trip', BREAKS[ended]).failure;

const ENDS: Readonly<Record<TransferEnd, string>> = {
  complete: 'came whole',
  'closed-early': 'was cut off',
  reset: 'was reset',
  stalled: 'stopped in the middle',
  'not-begun': 'did not begin',
};

const inWords = ({ url, ended }: EvidenceOf<'transfer'>): string => `${new URL(url).hostname} ${ENDS[ended]}`;
