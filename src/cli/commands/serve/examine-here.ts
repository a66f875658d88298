import { clouds } from '../../../catalogue/endpoints.ts';
import { checks } from '../../../gather/checks/all.ts';
import type { Examine } from '../../../server/check-runs.ts';
import { chosenChecks, isAboutCards } from '../check/chosen-checks.ts';
import { examine } from '../check/examine.ts';

/** Checks have limits of their own, all far below this. */
const LONGEST_MS = 60_000;

/** Examines this computer for the page, as `check` does for the terminal. */
export const examineHere: Examine = async ({ code, user, cloud }, ended, onProgress) => {
  const question = { cloud: clouds[cloud], user, tenant: null };
  const signal = AbortSignal.any([ended, AbortSignal.timeout(LONGEST_MS)]);
  const chosen = chosenChecks(checks, { card: isAboutCards(code) });
  return await examine(question, { ...chosen, triesOtherWays: true, signal, onProgress }, code);
};
