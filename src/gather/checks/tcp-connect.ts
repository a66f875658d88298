import type { EvidenceOf } from '../../model/evidence.ts';
import { success } from '../../model/failure.ts';
import { type AskedHost, askedHosts } from '../asked-hosts.ts';
import type { Check, Context } from '../check.ts';
import { seenBy } from '../seen.ts';
import { within } from '../time-limit.ts';
import { onePerFamily } from '../way/first-success.ts';
import { addressesOf } from '../way/reach.ts';

const ID = 'tcp-connect';

/** The first packet is sent again after one second and after three; both times are waited for. */
const CONNECT_LIMIT_MS = 3_500;

/** No way on the ground is so long: a packet was sent again, or waited behind others. */
const LATE_MS = 600;

/** With four hosts and two families, 16 more connections: enough to tell one unlucky packet from many that are lost. */
const MORE_ROUNDS = 2;

type Attempt = EvidenceOf<'connection-attempted'>;

/** Opens a plain connection to every host, straight, with IPv4 and IPv6 each on its own. */
export const tcpConnect: Check = {
  id: ID,
  title: 'Straight connections',
  timeoutMs: 13_000,
  async run(context) {
    const round = () => Promise.all(askedHosts(context.question).map((asked) => attemptEach(context, asked)));
    const first = (await round()).flat();
    const again = first.some(isLate) ? await Promise.all(Array.from({ length: MORE_ROUNDS }, round)) : [];
    return [...first, ...again.flat(2)];
  },
  summarise(evidence) {
    const attempts = evidence.filter((seen) => seen.kind === 'connection-attempted');
    if (attempts.length === 0) return 'No address to connect to';
    const byHost = [...Map.groupBy(attempts, ({ name }) => name).values()];
    const lost = byHost.filter((tries) => !tries.some(({ outcome }) => outcome.ok));
    return lost.length === 0 ? `${byHost.length} hosts answer` : lost.map(inWords).join('; ');
  },
};

/** A name that leads nowhere leaves nothing to try; that is told by the lookup. */
async function attemptEach(context: Context, asked: AskedHost): Promise<readonly Attempt[]> {
  const found = await addressesOf(context, asked.name);
  const addresses = found.ok ? onePerFamily(found.value) : [];
  return await Promise.all(addresses.map((address) => attempt(context, asked, address)));
}

const isLate = ({ outcome, durationMs }: Attempt): boolean => outcome.ok && durationMs > LATE_MS;

async function attempt(context: Context, { name, role, port }: AskedHost, address: string): Promise<Attempt> {
  const { host, signal } = context;
  const startedAtMs = host.elapsedMs();
  const opened = await host.connect(address, port, within(CONNECT_LIMIT_MS, signal));
  const durationMs = host.elapsedMs() - startedAtMs;
  if (opened.ok) opened.value.close();
  return {
    kind: 'connection-attempted',
    ...seenBy(ID, context),
    ...{ name, role, address, port, durationMs },
    family: address.includes(':') ? 6 : 4,
    outcome: opened.ok ? success(null) : opened,
  };
}

/** One host that nobody answers for, and the words that its addresses gave. */
function inWords(tries: readonly Attempt[]): string {
  const words = tries.flatMap(({ outcome }) => (outcome.ok ? [] : outcome.failure.word.replaceAll('-', ' ')));
  return `${tries[0]?.name}: ${[...new Set(words)].join(', ')}`;
}
