import { clouds } from '../../../catalogue/endpoints.ts';
import { sharedLookup } from '../../../gather/host/shared-lookup.ts';
import type { Call } from '../../arguments.ts';
import type { Terminal } from '../../terminal.ts';

/** Of what nobody calls off: whoever needs the answer waits with a limit of their own. */
const NEVER = new AbortController().signal;

/** Examines this computer; gives the exit status. */
export async function runCheck(call: Call, terminal: Terminal): Promise<number> {
  const lookup = sharedLookup();
  // Most checks wait for this answer: the question is on its way while they are loaded.
  if (asksEverything(call)) void lookup(clouds[call.values.cloud ?? 'public'].authority, NEVER);
  const { checkComputer } = await import('./check-computer.ts');
  return await checkComputer(call, terminal, lookup);
}

/** Whoever names checks may have named them wrongly, or want no network; a call with a text is refused. */
export const asksEverything = ({ values: { only, skip, offline }, texts }: Call): boolean =>
  only === undefined && skip === undefined && offline !== true && texts.length === 0;
