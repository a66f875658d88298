import { endpointLists, type ListedHost } from '../../catalogue/endpoint-list/list.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Check, Context, Step } from '../check.ts';
import { type Handshake, handshakeEvidence } from '../handshake-evidence.ts';
import { publishedList } from '../published-list.ts';
import { routesTo } from '../routes.ts';
import { type Turn, turns } from '../turns.ts';

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
    const { needed, dispensable } = turns(FAST_MS, context.host.elapsedMs);
    const opened = open(context, others, ({ stops }) => (stops === 'part' ? dispensable : needed));
    const limited = { ...context, signal: notMuchLongerThan(opened, context) };
    const read = publishedList(limited, ID, list, needed);
    const added = read.then(({ outcome }) =>
      open(context, outcome.ok ? newHosts(outcome.value) : [], () => dispensable),
    );
    const [handshakes, published, more] = await Promise.all([opened, read, added]);
    return [...handshakes, published, ...more];
  },
  summarise(evidence) {
    const handshakes = evidence.filter((seen) => seen.kind === 'tls-handshake');
    const closed = handshakes.filter(({ outcome }) => !outcome.ok);
    const hosts = closed.length === 0 ? [`${handshakes.length} hosts answer`] : closed.map(inWords);
    return [...hosts, ...evidence.flatMap(age)].join('; ');
  },
};

/** A handshake of two round trips over a path of 300 ms, and a little. Longer ones show a line that is full. */
const FAST_MS = 700;

/** Of what asking for the list takes longer than opening all hosts: two more round trips. */
const GRACE_MS = 500;

/** Nobody waits for a list: it has as long again as the work beside it took, and a little more. */
function notMuchLongerThan(work: Promise<unknown>, { host, signal }: Step): AbortSignal {
  const startedAtMs = host.elapsedMs();
  const late = new AbortController();
  void work.then(() => {
    const limit = AbortSignal.timeout(host.elapsedMs() - startedAtMs + GRACE_MS);
    limit.addEventListener('abort', () => late.abort(limit.reason));
  });
  return AbortSignal.any([signal, late.signal]);
}

type Named = Pick<ListedHost, 'host'>;

const newHosts = ({ added }: { readonly added: readonly string[] }): readonly Named[] =>
  added.slice(0, MOST_NEW_HOSTS).map((host) => ({ host }));

/** A host whose turn did not come was not looked at. */
async function open<Listed extends Named>(
  context: Context,
  hosts: readonly Listed[],
  turnOf: (listed: Listed) => Turn,
): Promise<readonly Evidence[]> {
  const seen = await Promise.all(
    hosts.map(async (listed) => {
      const [route = { via: 'direct' } as const] = await routesTo(context, listed.host);
      const shown = { name: listed.host, role: 'listed', turn: turnOf(listed) } as const;
      const handshake = await handshakeEvidence(context, ID, shown, route);
      const { outcome } = handshake;
      const isCalledOff = context.signal.aborted || (!outcome.ok && outcome.failure.word === 'aborted');
      return isCalledOff ? [] : [handshake];
    }),
  );
  return seen.flat();
}

const inWords = ({ name, outcome }: Handshake): string =>
  `${name}: ${outcome.ok ? 'answers' : outcome.failure.word.replaceAll('-', ' ')}`;

/** A newer list is usual, and seldom changes anything here: that is worth no more than these words. */
function age(seen: Evidence): readonly string[] {
  if (seen.kind !== 'endpoint-list-read') return [];
  const { outcome, shippedAsOf } = seen;
  if (!outcome.ok) return [`whether the list of ${shippedAsOf} is out of date is not known`];
  const { added, removed, latest } = outcome.value;
  if (added.length + removed.length > 0) return [`the list of ${shippedAsOf} is out of date`];
  return latest.slice(0, 8) > shippedAsOf.replaceAll('-', '') ? ['a newer list changes nothing here'] : [];
}
