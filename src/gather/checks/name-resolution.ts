import type { Evidence } from '../../model/evidence.ts';
import { failureInWords, type Outcome, success } from '../../model/failure.ts';
import { inRow, say } from '../../model/said.ts';
import { type AskedHost, askedHosts } from '../asked-hosts.ts';
import type { Check, Context } from '../check.ts';
import { seenBy } from '../seen.ts';
import { within } from '../time-limit.ts';

const ID = 'name-resolution';

/** Systems ask no more than three resolvers (MAXNS in resolv.h); each is asked for every name. */
const RESOLVERS_ASKED = 3;

/**
 * Systems ask the second DNS server only after the first was silent for 5 seconds: what apps get then counts as well. A
 * single server that lost a question is asked again after 800 ms, and then has twice that time.
 */
const LIMIT_MS = { system: 5_500, resolver: 3_000 } as const;

/** Looks every name up the way apps do, and at every DNS server of this computer on its own. */
export const nameResolution: Check = {
  id: ID,
  title: 'Names of the service (DNS)',
  timeoutMs: 6_000,
  async run(context) {
    const resolvers = context.host.resolvers();
    const by = ['system', ...resolvers.slice(0, RESOLVERS_ASKED)];
    const lookups = askedHosts(context.question).flatMap((asked) => by.map((who) => lookUp(context, asked, who)));
    return [{ kind: 'resolvers-listed', ...seenBy(ID, context), resolvers }, ...(await Promise.all(lookups))];
  },
  summarise(evidence) {
    const bySystem = evidence.filter((seen) => seen.kind === 'name-looked-up').filter(({ by }) => by === 'system');
    const lost = bySystem.flatMap(({ name, outcome }) =>
      outcome.ok ? [] : [say`${name}: ${failureInWords(outcome.failure)}`],
    );
    return lost.length === 0 ? say`${bySystem.length} names found` : inRow(lost);
  },
};

async function lookUp(context: Context, { name, role }: AskedHost, by: string): Promise<Evidence> {
  const startedAtMs = context.host.elapsedMs();
  const found = await ask(context, name, by);
  const durationMs = context.host.elapsedMs() - startedAtMs;
  const outcome = found.ok ? success({ addresses: found.value }) : found;
  return { kind: 'name-looked-up', ...seenBy(ID, context), name, role, by, outcome, durationMs };
}

const ask = ({ host, signal }: Context, name: string, by: string): Promise<Outcome<readonly string[]>> =>
  by === 'system'
    ? host.lookup(name, within(LIMIT_MS.system, signal))
    : host.resolve(name, by, within(LIMIT_MS.resolver, signal));
