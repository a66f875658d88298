import type { Turn } from '../entra.ts';
import type { Standing } from '../journey.ts';
import { Refused } from '../refused.ts';
import { chooseAccount, proveIdentity } from './account.ts';
import { accountInUse } from './account-state.ts';
import { appConfirmed, consented, stayAnswered } from './agreement.ts';
import { belongs } from './membership.ts';
import { allowed, assigned, secondStep } from './policy.ts';
import type { Interrupt, Step } from './step.ts';

/** What a token needs, however it is asked for, in the order in which Entra looks. */
const DEMANDS: readonly Step[] = [
  chooseAccount,
  proveIdentity,
  accountInUse,
  belongs,
  assigned,
  allowed,
  secondStep,
  consented,
];

/** What is asked in a browser besides. */
const COURTESIES: readonly Step[] = [appConfirmed, stayAnswered];

const firstOf = (steps: readonly Step[], standing: Standing, turn: Turn): Interrupt | undefined => {
  for (const step of steps) {
    const interrupt = step(standing, turn);
    if (interrupt !== undefined) return interrupt;
  }
  return undefined;
};

/** The first thing that is missing for a token; nothing when there may be one. */
export const missing = (standing: Standing, turn: Turn): Interrupt | undefined => firstOf(DEMANDS, standing, turn);

/** The first thing that a person at a browser has to see. */
export const nextPage = (standing: Standing, turn: Turn): Interrupt | undefined =>
  firstOf([...DEMANDS, ...COURTESIES], standing, turn);

export const refusalOf = ({ number, fillings, claims }: Interrupt): Refused => new Refused(number, fillings, claims);
