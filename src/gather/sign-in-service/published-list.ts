import type { EndpointList, ListEntry } from '../../catalogue/endpoint-list/list.ts';
import { listedAs } from '../../catalogue/endpoint-list/listed-as.ts';
import { readEndpoints, readVersion } from '../../catalogue/endpoint-list/read-endpoints.ts';
import type { EvidenceOf } from '../../model/evidence.ts';
import { failed, type Outcome, success } from '../../model/failure.ts';
import type { Context } from '../check.ts';
import type { HttpAnswer } from '../host/host.ts';
import { seenBy } from '../seen.ts';
import { askAgain, fetchOver, type Journey } from '../way/journey.ts';
import { routeTo } from '../way/routes.ts';
import type { Turn } from '../way/turn.ts';
import { bodyText } from './answer-facts.ts';

const SERVICE = 'endpoints.office.com';

/** The rows of Teams and of sign-in without addresses have some 20 kB today. */
const KEEP_BYTES = 131_072;

type Read = EvidenceOf<'endpoint-list-read'>;
type Change = Extract<Read['outcome'], { ok: true }>['value'];

/**
 * Asks whether Microsoft has published a newer list than the one that came with this program, and if so, what is different
 * about the hosts of sign-in and of Teams. @see https://learn.microsoft.com/microsoft-365/enterprise/microsoft-365-ip-web-service
 */
export async function publishedList(context: Context, check: string, shipped: EndpointList, turn: Turn): Promise<Read> {
  const startedAtMs = context.host.elapsedMs();
  const route = await routeTo(context, SERVICE);
  const caller = `clientrequestid=${anyNumber()}`;
  const url = `https://${SERVICE}/version/${shipped.instance}`;
  const manner = { keepBytes: KEEP_BYTES, onlyIfTrusted: true, turn };
  const journey = await fetchOver(context, `${url}?${caller}`, route, manner);
  const outcome = await changeIn(context, journey, shipped, caller);
  journey.way?.channel.close();
  return {
    kind: 'endpoint-list-read',
    ...seenBy(check, context),
    ...{ url, route, shippedAsOf: shipped.asOf, outcome },
    durationMs: context.host.elapsedMs() - startedAtMs,
  };
}

/**
 * The service wants a number of each caller; a new one each time tells it nothing about this computer. It is no secret: `crypto` takes
 * five milliseconds to load, at a time when answers come.
 */
const anyNumber = (): string =>
  'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replaceAll('x', () => Math.trunc(Math.random() * 16).toString(16));

async function changeIn(
  context: Context,
  journey: Journey,
  shipped: EndpointList,
  caller: string,
): Promise<Outcome<Change>> {
  const latest = journey.outcome.ok ? readVersion(bodyText(journey.outcome.value)) : undefined;
  if (!journey.outcome.ok || latest === undefined) return notRead(journey.outcome);
  if (latest.slice(0, 8) <= shipped.asOf.replaceAll('-', '')) return success({ latest, added: [], removed: [] });
  const list = `https://${SERVICE}/endpoints/${shipped.instance}?ServiceAreas=Skype&NoIPv6=true&${caller}`;
  const { outcome } = await askAgain(context, journey, list, KEEP_BYTES);
  const entries = outcome.ok ? readEndpoints(bodyText(outcome.value)) : [];
  return entries.length === 0 ? notRead(outcome) : success({ latest, ...difference(shipped, entries) });
}

const notRead = (outcome: Outcome<HttpAnswer>): Outcome<never> =>
  outcome.ok ? failed('http-round-trip', 'http-malformed', `status ${outcome.value.status}`) : outcome;

/** Hosts by their full name that are new among the rows of Teams and of sign-in; needed hosts that no row covers now. */
function difference(shipped: EndpointList, published: readonly ListEntry[]): Omit<Change, 'latest'> {
  const ours = new Set(shipped.hosts.map(({ id }) => id));
  const added = published
    .filter(({ id, area, required }) => required && (area === 'Skype' || ours.has(id)))
    .filter(({ tcpPorts }) => tcpPorts.includes(443))
    .flatMap(({ urls }) => urls)
    .filter((name) => !name.includes('*') && listedAs(shipped.entries, name) === undefined);
  const asked = new Set(published.map(({ area }) => area));
  const removed = shipped.hosts
    .filter(({ id }) => asked.has(shipped.entries.find((entry) => entry.id === id)?.area ?? 'Exchange'))
    .map(({ host }) => host)
    .filter((host) => listedAs(published, host) === undefined);
  return { added: [...new Set(added)], removed };
}
