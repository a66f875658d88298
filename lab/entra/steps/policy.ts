import { challenge } from '../claims.ts';
import { idOf } from '../data/ids.ts';
import type { Person } from '../data/people.ts';
import { teams } from '../data/resources.ts';
import type { Standing } from '../journey.ts';
import { blockedPage } from '../pages/blocked.ts';
import { refusalPage } from '../pages/error.ts';
import { secondStepPage } from '../pages/second-step.ts';
import type { Step } from './step.ts';

const POLICY = idOf('policy');

/** The person must be assigned to the app. */
export const assigned: Step = ({ person, app }) => {
  if (person?.licence === undefined) return undefined;
  const fillings = [`'${app.id}'(${app.name})`];
  return { number: 50105, fillings, page: refusalPage(50105, fillings) };
};

/** No policy may forbid this device, place or app. */
export const allowed: Step = ({ person }) =>
  person?.policy === undefined
    ? undefined
    : { number: person.policy, claims: challenge('capolids', POLICY), page: blockedPage(person.policy) };

/** A second step has to be done where policy wants one. A smart card counts as both. */
export const secondStep: Step = (standing) => {
  const { person, proofs, scope } = standing;
  if (person === undefined || !isDue(person, standing) || proofs.includes('second-step') || proofs.includes('card'))
    return undefined;
  const number = person.secondStep === 'none-registered' ? 50079 : 50076;
  return { number, fillings: [`'${scope.resource.id}'`], claims: challenge('polids', POLICY), page: secondStepPage };
};

const isDue = ({ secondStep, secondStepFor }: Person, { scope, passesChallengeOn }: Standing): boolean =>
  secondStep !== undefined && (secondStepFor === undefined || passesChallengeOn || scope.resource === teams);
