import { control } from '../../catalogue/endpoints.ts';
import type { Evidence, Route } from '../../model/evidence.ts';
import { success } from '../../model/failure.ts';
import { answerFacts, bodyText } from '../answer-facts.ts';
import type { Check, Context } from '../check.ts';
import { fetchOver } from '../journey.ts';
import { routesTo } from '../routes.ts';
import { seenBy } from '../seen.ts';

const ID = 'captive-portal';

/** The expected answer has 22 bytes; the rest is room for the title of a log-in page. */
const KEEP_BYTES = 16_384;

/** Asks a page whose every byte is known. A network that wants a log-in first answers with something else. */
export const captivePortal: Check = {
  id: ID,
  title: 'Log-in page of the network',
  timeoutMs: 10_000,
  async run(context) {
    const [first] = await routesTo(context, control.host);
    const routes: readonly Route[] = [{ via: 'direct' }, ...(first?.via === 'proxy' ? [first] : [])];
    return await Promise.all(routes.map((route) => probe(context, route)));
  },
  summarise(evidence) {
    const probes = evidence.filter((seen) => seen.kind === 'portal-probed');
    if (probes.some(({ asExpected }) => asExpected)) return 'The control page came as it should';
    return probes.some(({ outcome }) => outcome.ok) ? 'Something else answered' : 'The control page did not answer';
  },
};

async function probe(context: Context, route: Route): Promise<Evidence> {
  const { outcome, way } = await fetchOver(context, control.url, route, { keepBytes: KEEP_BYTES });
  way?.channel.close();
  return {
    kind: 'portal-probed',
    ...seenBy(ID, context),
    url: control.url,
    route,
    outcome: outcome.ok ? success(answerFacts(outcome.value, context.host.now())) : outcome,
    asExpected: outcome.ok && outcome.value.status === 200 && bodyText(outcome.value).trim() === control.body,
  };
}
