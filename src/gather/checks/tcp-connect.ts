import type { EvidenceOf } from '../../model/evidence.ts';
import { failureInWords, success } from '../../model/failure.ts';
import { familyOf } from '../../model/family-of.ts';
import { inRow, type Said, say } from '../../model/said.ts';
import { type AskedHost, askedHosts } from '../asked-hosts.ts';
import type { Check, Context } from '../check.ts';
import { nextTurn } from '../one-by-one.ts';
import { seenBy } from '../seen.ts';
import { within } from '../time-limit.ts';
import { somePerFamily } from '../way/first-success.ts';
import { addressesOf } from '../way/reach.ts';

const ID = 'tcp-connect';

/** The first packet is sent again after one second and after three; both times are waited for. */
const CONNECT_LIMIT_MS = 3_500;

/** No way on the ground is so long, no resolver within reach thinks so long: a packet was lost, or waited behind others. */
const LATE_MS = 600;

/** So many further connections tell single unlucky packets from a line that loses them: where two in five are lost, two of three wait. */
const ENOUGH = 24;

/** To one address at a time. Browsers open six; many more may be held up on purpose. */
const MOST_ROUNDS = 8;

type Attempt = EvidenceOf<'connection-attempted'>;

/** Opens a plain connection to every host, straight, to some addresses of IPv4 and of IPv6 each on its own. */
export const tcpConnect: Check = {
  id: ID,
  title: 'Straight connections',
  timeoutMs: 13_000,
  async run(context) {
    const tries = await Promise.all(askedHosts(context.question).map((asked) => attemptEach(context, asked)));
    const first = tries.flatMap(({ attempts }) => attempts);
    if (!tries.some(({ isHeldUp }) => isHeldUp)) return first;
    return [...first, ...(await Promise.all(again(first).map((each) => attempt(context, each, each.address))))];
  },
  summarise(evidence) {
    const attempts = evidence.filter((seen) => seen.kind === 'connection-attempted');
    if (attempts.length === 0) return say`No address to connect to`;
    const byHost = [...Map.groupBy(attempts, ({ name }) => name).values()];
    const lost = byHost.filter((tries) => !tries.some(({ outcome }) => outcome.ok));
    if (lost.length > 0) return inRow(lost.map(inWords));
    return byHost.length === 1 ? say`1 host answers` : say`${byHost.length} hosts answer`;
  },
};

type Tried = { readonly attempts: readonly Attempt[]; readonly isHeldUp: boolean };

/** A name that leads nowhere leaves nothing to try; that is told by the lookup. One that was found late may be a lost packet too. */
async function attemptEach(context: Context, asked: AskedHost): Promise<Tried> {
  const startedAtMs = context.host.elapsedMs();
  const found = await addressesOf(context, asked.name);
  const foundMs = context.host.elapsedMs() - startedAtMs;
  const addresses = found.ok ? somePerFamily(found.value).flat() : [];
  const attempts = await Promise.all(addresses.map((address) => attempt(context, asked, address)));
  return { attempts, isHeldUp: [foundMs, ...attempts.map(({ durationMs }) => durationMs)].some((ms) => ms > LATE_MS) };
}

/** Those that opened: what never does may be blocked, and says nothing about chance. */
function again(attempts: readonly Attempt[]): readonly Attempt[] {
  const opened = attempts.filter(({ outcome }) => outcome.ok);
  const rounds = Math.min(MOST_ROUNDS, Math.ceil(ENOUGH / opened.length));
  return Array.from({ length: rounds }, () => opened).flat();
}

async function attempt(context: Context, { name, role, port }: AskedHost, address: string): Promise<Attempt> {
  const { host, signal } = context;
  // Connections over which more is to be asked go first, and their answers come first.
  await nextTurn();
  const [startedAt, startedAtMs] = [host.now(), host.elapsedMs()];
  const opened = await host.connect(address, port, within(CONNECT_LIMIT_MS, signal));
  const durationMs = host.elapsedMs() - startedAtMs;
  const wallMs = host.now().getTime() - startedAt.getTime();
  if (opened.ok) opened.value.close();
  return {
    kind: 'connection-attempted',
    ...seenBy(ID, context),
    ...{ name, role, address, port, durationMs, wallMs },
    family: familyOf(address),
    outcome: opened.ok ? success(null) : opened,
  };
}

/** One host that nobody answers for, and the words that its addresses gave. */
function inWords(tries: readonly Attempt[]): Said {
  const words = new Set(tries.flatMap(({ outcome }) => (outcome.ok ? [] : outcome.failure.word)));
  return say`${tries[0]?.name ?? ''}: ${inRow(
    [...words].map((word) => failureInWords({ word })),
    say`, `,
  )}`;
}
