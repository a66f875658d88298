import { saidNumbers } from '../picture/said-by-service.ts';
import { stoppedSteps } from '../picture/sign-in-steps.ts';
import type { Rule } from '../rule.ts';

/** Microsoft refuses what that server vouches for: often its clock or its key, but the fault may lie on the way as well. */
const SAYINGS = {
  50008: "what your company's sign-in server wrote is not valid",
  5000811: "what your company's sign-in server wrote is signed with a key that nobody announced",
};

export const federationRejects: Rule = {
  id: 'federation-rejects',
  explainsAway: [],
  judge(book) {
    const faults = stoppedSteps(book)
      .filter(({ stopped }) => stopped === 'federation-fault')
      .map((evidence) => ({ evidence, text: "Your company's sign-in server answers with a refusal of its own" }));
    const because = [...faults, ...saidNumbers(book, SAYINGS)];
    if (because.length === 0) return undefined;
    return { strength: faults.length > 0 ? 'certain' : 'likely', because };
  },
};
