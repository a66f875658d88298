import { type Control, control, secondControl } from '../../catalogue/endpoints.ts';
import type { Evidence, Route } from '../../model/evidence.ts';
import { failed, type Outcome, success } from '../../model/failure.ts';
import { say } from '../../model/said.ts';
import type { Check, Context } from '../check.ts';
import type { HttpAnswer } from '../host/host.ts';
import { type Announcement, announcements } from '../portal/announcements.ts';
import { absolute, pageTarget } from '../portal/page-target.ts';
import { type PortalState, readPortalState } from '../portal/portal-api.ts';
import { seenBy } from '../seen.ts';
import { answerFacts, bodyText } from '../sign-in-service/answer-facts.ts';
import { fetchOver } from '../way/journey.ts';
import { routeTo } from '../way/routes.ts';

const ID = 'captive-portal';

/** The expected answers have some 20 bytes; the rest is room for the head of a log-in page. */
const KEEP_BYTES = 16_384;

/**
 * Asks pages whose every byte is known: a network that wants a log-in first answers with something else. Where the network
 * itself tells about its log-in, that is asked as well.
 */
export const captivePortal: Check = {
  id: ID,
  title: 'Log-in page of the network',
  timeoutMs: 10_000,
  async run(context) {
    const usual = await routeTo(context, control.host);
    const proxied = usual.via === 'proxy' ? [probe(context, control, usual)] : [];
    const [announced, ...probes] = await Promise.all([
      announcements(context).then((all) => Promise.all(all.map((one) => askPortal(context, one)))),
      probe(context, control, { via: 'direct' }),
      probe(context, secondControl, { via: 'direct' }),
      ...proxied,
    ]);
    return [...probes, ...announced];
  },
  summarise(evidence) {
    const probes = evidence.filter((seen) => seen.kind === 'portal-probed');
    if (probes.length > 0 && probes.every(({ asExpected }) => asExpected))
      return say`The control pages came as they should`;
    const odd = probes.filter(({ asExpected, outcome }) => !asExpected && outcome.ok);
    if (odd.length > 0) return say`Something else answered in place of ${odd.map(({ url }) => url).join(', ')}`;
    return probes.some(({ asExpected }) => asExpected)
      ? say`One control page came`
      : say`The control pages did not answer`;
  },
};

async function probe(context: Context, { url, body }: Control, route: Route): Promise<Evidence> {
  const { outcome, way } = await fetchOver(context, url, route, { keepBytes: KEEP_BYTES });
  way?.channel.close();
  const answer = outcome.ok ? outcome.value : undefined;
  return {
    kind: 'portal-probed',
    ...seenBy(ID, context),
    ...{ url, route },
    outcome: outcome.ok ? success(answerFacts(outcome.value, context.host.now())) : outcome,
    asExpected: answer?.status === 200 && bodyText(answer).trim() === body,
    leadsTo: answer === undefined ? null : targetOf(answer, url),
    proxyError: answer?.headers['x-squid-error'] ?? null,
  };
}

const targetOf = (answer: HttpAnswer, url: string): string | null =>
  absolute(answer.headers.location, url) ?? pageTarget(bodyText(answer), url);

/** Only over a connection that proves its name: whoever answers here tells people which page to open. */
async function askPortal(context: Context, { by, apiUrl }: Announcement): Promise<Evidence> {
  const startedAtMs = context.host.elapsedMs();
  const headers = { accept: 'application/captive+json' };
  const manner = { keepBytes: KEEP_BYTES, headers, onlyIfTrusted: true };
  const { outcome, way, route } = await fetchOver(context, apiUrl, { via: 'direct' }, manner);
  way?.channel.close();
  return {
    kind: 'portal-announced',
    ...seenBy(ID, context),
    ...{ by, apiUrl, route },
    outcome: outcome.ok ? stateIn(outcome.value) : outcome,
    durationMs: context.host.elapsedMs() - startedAtMs,
  };
}

function stateIn(answer: HttpAnswer): Outcome<PortalState> {
  const state = answer.status === 200 ? readPortalState(bodyText(answer)) : undefined;
  return state === undefined ? failed('http-round-trip', 'http-malformed', `status ${answer.status}`) : success(state);
}
