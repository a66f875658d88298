import { clouds } from '../../../catalogue/endpoints.ts';
import { sharedLookup } from '../../../gather/host/shared-lookup.ts';
import type { Call } from '../../arguments.ts';
import type { Terminal } from '../../terminal.ts';

/** Of what nobody calls off: whoever needs the answer waits with a limit of their own. */
const NEVER = new AbortController().signal;

/** Examines this computer; gives the exit status. */
export async function runCheck(call: Call, terminal: Terminal): Promise<number> {
  const lookup = sharedLookup();
  // Most checks wait for these answers: the questions are on their way while they are loaded.
  if (asksEverything(call))
    for (const { name } of clouds[call.values.cloud ?? 'public'].endpoints) void lookup(name, NEVER);
  const { checkComputer } = await import('./check-computer.ts');
  return await checkComputer(call, terminal, lookup);
}

/** Whoever names checks, a code or a report may have named them wrongly, or want no network; a call with a text is refused. */
export const asksEverything = ({ values: { only, skip, offline, code, since }, texts }: Call): boolean =>
  offline !== true && texts.length === 0 && [only, skip, code, since].every((given) => given === undefined);
