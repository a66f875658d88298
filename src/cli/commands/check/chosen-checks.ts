import type { Check } from '../../../gather/check.ts';
import type { GatherOptions } from '../../../gather/gather.ts';
import type { ExplainedCode } from '../../../model/code.ts';
import { type Said, say } from '../../../model/said.ts';
import { nearest } from '../../nearest.ts';
import type { Values } from '../../options.ts';
import { UsageError } from '../../usage-error.ts';

/** What these look at lies on this computer: settings, files, interfaces. */
const WITHOUT_NETWORK: ReadonlySet<string> = new Set([
  'network-interfaces',
  'hosts-file',
  'proxy-settings',
  'smart-card',
]);

/** Cards are the business of few: looked at when the call, its code or its list of checks asks for it. */
const ON_DEMAND: ReadonlySet<string> = new Set(['smart-card']);

/** SCARD_*: only those who use a card ever see one. */
export const isAboutCards = (code: Pick<ExplainedCode, 'code'> | undefined): boolean =>
  code !== undefined && /^0x801000/.test(code.code);

type Choice = Pick<GatherOptions, 'checks' | 'left'>;

/** The checks that the call asks for, and why each of the others is left out. */
export function chosenChecks(
  checks: readonly Check[],
  { only, skip, offline, card }: Pick<Values, 'only' | 'skip' | 'offline' | 'card'>,
): Choice {
  const known = checks.map(({ id }) => id);
  for (const id of [...(only ?? []), ...(skip ?? [])]) assertKnown(id, known);
  const whyNot = ({ id }: Check): Said | undefined => {
    if (only !== undefined && !only.includes(id)) return say`not asked for (--only)`;
    if (skip?.includes(id)) return say`left out (--skip)`;
    if (only === undefined && !card && ON_DEMAND.has(id)) return say`not asked for (--card)`;
    return offline && !WITHOUT_NETWORK.has(id) ? say`needs the network (--offline)` : undefined;
  };
  const chosen = checks.filter((check) => whyNot(check) === undefined);
  if (chosen.length === 0)
    throw new UsageError(say`no check is left to run; give fewer of --only, --skip and --offline`);
  const left = checks.flatMap((check) => {
    const why = whyNot(check);
    return why === undefined ? [] : [{ id: check.id, title: check.title, why }];
  });
  return { checks: chosen, left };
}

function assertKnown(id: string, known: readonly string[]): void {
  if (known.includes(id)) return;
  const meant = nearest(id, known);
  const hint = meant === undefined ? say`there are ${known.join(', ')}` : say`did you mean ${meant}?`;
  throw new UsageError(say`there is no check "${id}"; ${hint}`);
}
