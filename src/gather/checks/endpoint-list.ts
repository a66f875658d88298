import { endpointLists, type ListedHost } from '../../catalogue/endpoint-list/list.ts';
import type { Evidence } from '../../model/evidence.ts';
import { failed, failureInWords } from '../../model/failure.ts';
import { inRow, type Said, say } from '../../model/said.ts';
import type { Check, Context, Step } from '../check.ts';
import { notRun } from '../run-check.ts';
import { publishedList } from '../sign-in-service/published-list.ts';
import { timeLimit } from '../time-limit.ts';
import { type Handshake, handshakeEvidence } from '../way/handshake-evidence.ts';
import { type Pace, paceOf } from '../way/pace.ts';
import { routeTo } from '../way/routes.ts';
import { atOnce, type Turn } from '../way/turn.ts';

const ID = 'endpoint-list';

/** A list that names more new hosts than this is another kind of list. */
const MOST_NEW_HOSTS = 8;

/**
 * Opens one connection to every further host of the Microsoft 365 list that Teams needs to sign in or start; meanwhile it
 * asks whether the list is out of date. The hosts that need more than that have checks of their own.
 */
export const endpointList: Check = {
  id: ID,
  title: 'Further hosts of the Microsoft 365 list',
  timeoutMs: 12_000,
  async run(context) {
    const { cloud } = context.question;
    const list = endpointLists[cloud.name];
    const others = list.hosts.filter(({ host }) => !cloud.endpoints.some(({ name }) => name === host));
    const pace = paceOf(context);
    void lookUpSoon(context, others);
    const opened = pace.then((at) => openAt(at, context, others));
    const limited = { ...context, signal: notMuchLongerThan(opened, context) };
    const [at, handshakes, early] = await Promise.all([
      pace,
      opened,
      publishedList(limited, ID, list, onlyWhenFast(pace)),
    ]);
    if (at === 'unreached')
      return notRun(ID, context, 'skipped', say`the sign-in host itself cannot be reached`).evidence;
    // It decides whether a missing host counts: then it is worth its time on a slow line as well.
    const isMissed = at === 'slow' && handshakes.some(({ outcome }) => !outcome.ok);
    const published = isMissed ? await publishedList(context, ID, list, atOnce) : early;
    const added = published.outcome.ok ? newHosts(published.outcome.value) : [];
    return [...handshakes, published, ...(await open(context, added))];
  },
  summarise(evidence) {
    const handshakes = evidence.filter((seen) => seen.kind === 'tls-handshake');
    const closed = handshakes.flatMap(({ name, outcome }) =>
      outcome.ok ? [] : [say`${name}: ${failureInWords(outcome.failure)}`],
    );
    const hosts = closed.length === 0 ? [say`${handshakes.length} hosts answer`] : closed;
    return inRow([...hosts, ...evidence.flatMap(age)]);
  },
};

/**
 * While the sign-in host shakes hands, the names of the others are looked up: small questions, for whose answers nobody has to wait
 * afterwards. Not through a proxy, which looks up names itself, and not where names do not work.
 */
async function lookUpSoon(context: Context, hosts: readonly ListedHost[]): Promise<void> {
  const { authority } = context.question.cloud;
  const route = await routeTo(context, authority);
  if (route.via !== 'direct' || !(await context.host.lookup(authority, context.signal)).ok) return;
  for (const { host } of hosts) void context.host.lookup(host, context.signal);
}

/** Of what asking for the list takes longer than opening all hosts: two more round trips. */
const GRACE_MS = 500;

/** Nobody waits for a list: it has as long again as the work beside it took, and a little more. */
function notMuchLongerThan(work: Promise<unknown>, { host, signal }: Step): AbortSignal {
  const startedAtMs = host.elapsedMs();
  const late = new AbortController();
  void work.then(() => {
    const limit = timeLimit(host.elapsedMs() - startedAtMs + GRACE_MS);
    limit.addEventListener('abort', () => late.abort(limit.reason));
  });
  return AbortSignal.any([signal, late.signal]);
}

const SKIPPED = failed('tls-handshake', 'aborted', 'the line is slow');

const onlyWhenFast =
  (pace: Promise<Pace>): Turn =>
  async (work) =>
    (await pace) === 'fast' ? await work() : SKIPPED;

/** On a slow line only the hosts without which nobody gets in, one after the other, so that nothing else has to starve. */
async function openAt(pace: Pace, context: Context, hosts: readonly ListedHost[]): Promise<readonly Handshake[]> {
  const names = (some: readonly ListedHost[]): readonly string[] => some.map(({ host }) => host);
  if (pace === 'fast') return telling(await open(context, names(hosts)), isLookupLate);
  const needed = pace === 'slow' ? hosts.filter(({ stops }) => stops !== 'part') : [];
  const seen: Handshake[] = [];
  for (const host of names(needed)) seen.push(...(await open(context, [host])));
  return telling(seen, isLate);
}

const isLate = ({ outcome }: Handshake): boolean => !outcome.ok && outcome.failure.word === 'timed-out';

/** Nobody keeps a single host away by not answering for its name. */
const isLookupLate = (handshake: Handshake): boolean =>
  isLate(handshake) && !handshake.outcome.ok && handshake.outcome.failure.operation === 'resolve';

/** Silence says nothing about a host where most hosts are silent: then the line, or this computer, is too busy. */
function telling(seen: readonly Handshake[], saysNothing: (one: Handshake) => boolean): readonly Handshake[] {
  const late = seen.filter(isLate);
  return seen.filter((one) => !(late.length > seen.length / 2 ? isLate(one) : saysNothing(one)));
}

const newHosts = ({ added }: { readonly added: readonly string[] }): readonly string[] =>
  added.slice(0, MOST_NEW_HOSTS);

/** A host that was not done with when time was up was not looked at. */
async function open(context: Context, hosts: readonly string[]): Promise<readonly Handshake[]> {
  const seen = await Promise.all(
    hosts.map(async (name) => {
      const route = await routeTo(context, name);
      const handshake = await handshakeEvidence(context, ID, { name, role: 'listed' }, route);
      return context.signal.aborted ? [] : [handshake];
    }),
  );
  return seen.flat();
}

/** A newer list is usual, and seldom changes anything here: that is worth no more than these words. */
function age(seen: Evidence): readonly Said[] {
  if (seen.kind !== 'endpoint-list-read') return [];
  const { outcome, shippedAsOf } = seen;
  if (!outcome.ok) return [say`whether the list of ${shippedAsOf} is out of date is not known`];
  const { added, removed, latest } = outcome.value;
  if (added.length + removed.length > 0) return [say`the list of ${shippedAsOf} is out of date`];
  return latest.slice(0, 8) > shippedAsOf.replaceAll('-', '') ? [say`a newer list changes nothing here`] : [];
}
