import type { Endpoint } from '../../catalogue/endpoints.ts';
import type { Evidence, Route } from '../../model/evidence.ts';
import { type FailureWord, failureInWords, success } from '../../model/failure.ts';
import { inRow, say } from '../../model/said.ts';
import type { Check, Context } from '../check.ts';
import { seenBy } from '../seen.ts';
import { tryHellos } from '../sizes/size-trials.ts';
import { type Handshake, handshakeEvidence } from '../way/handshake-evidence.ts';
import { openTo } from '../way/journey.ts';
import { routesTo } from '../way/routes.ts';

const ID = 'tls-chain';

const VERSIONS = ['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'] as const;

/** Ends of a handshake that a peer without a common version brings about. Old boxes just hang up. */
const PERHAPS_VERSION: ReadonlySet<FailureWord> = new Set([
  ...(['tls-version-refused', 'tls-no-common-cipher', 'tls-alert', 'connection-reset', 'connection-closed'] as const),
]);

/** Opens a secure connection to every host over every way there, and keeps the certificates that came. */
export const tlsChain: Check = {
  id: ID,
  title: 'Secure connections and their certificates',
  // A handshake, and twice messages of several sizes: 4, 6 and 6 seconds at the very most.
  timeoutMs: 15_000,
  roundTrips: 3,
  async run(context) {
    const { endpoints } = context.question.cloud;
    const seen = await Promise.all(endpoints.map((endpoint) => overEveryRoute(context, endpoint)));
    return seen.flat();
  },
  summarise(evidence) {
    const handshakes = evidence.filter((seen) => seen.kind === 'tls-handshake');
    // The first of each host went the way that apps take.
    const ofApps = [...Map.groupBy(handshakes, ({ name }) => name).values()].flatMap(([first]) => first ?? []);
    const bad = ofApps.flatMap(({ name, outcome }) =>
      outcome.ok ? [] : [say`${name}: ${failureInWords(outcome.failure)}`],
    );
    return bad.length === 0 ? say`${ofApps.length} hosts proved who they are` : inRow(bad);
  },
};

/** A handshake that failed is looked into over the way that apps take: another one may end at another box. */
async function overEveryRoute(context: Context, endpoint: Endpoint): Promise<readonly Evidence[]> {
  const routes = await routesTo(context, endpoint.name);
  const seen = await Promise.all(
    routes.map(async (route, place) => {
      const handshake = await handshakeEvidence(context, ID, endpoint, route);
      return place === 0 ? [handshake, ...(await lookInto(context, handshake))] : [handshake];
    }),
  );
  return seen.flat();
}

/** Refused: do versions matter? Silent: does size? */
async function lookInto(context: Context, handshake: Handshake): Promise<readonly Evidence[]> {
  const { name, role, route } = handshake;
  if (mayBeVersion(handshake)) return await tryVersions(context, name, route);
  return isSilent(handshake) ? await tryHellos(context, { check: ID, name, role, route }) : [];
}

const mayBeVersion = ({ outcome }: Handshake): boolean =>
  !outcome.ok && outcome.failure.operation === 'tls-handshake' && PERHAPS_VERSION.has(outcome.failure.word);

const isSilent = ({ outcome }: Handshake): boolean =>
  !outcome.ok && outcome.failure.operation === 'tls-handshake' && outcome.failure.word === 'timed-out';

const tryVersions = (context: Context, name: string, route: Route): Promise<readonly Evidence[]> =>
  Promise.all(VERSIONS.map((version) => tryVersion(context, name, route, version)));

async function tryVersion(
  context: Context,
  name: string,
  route: Route,
  version: (typeof VERSIONS)[number],
): Promise<Evidence> {
  const versions = { min: version, max: version };
  const way = await openTo(context, { name, port: 443, tls: true, versions }, route);
  if (way.ok) way.value.channel.close();
  return {
    kind: 'tls-version-tried',
    ...seenBy(ID, context),
    ...{ name, version },
    outcome: way.ok ? success(null) : way,
  };
}
