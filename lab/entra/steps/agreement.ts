import type { App } from '../data/apps.ts';
import type { Person } from '../data/people.ts';
import type { Journey, Standing } from '../journey.ts';
import { confirmAppPage } from '../pages/confirm-app.ts';
import { consentPage } from '../pages/consent.ts';
import { refusalPage } from '../pages/error.ts';
import { staySignedInPage } from '../pages/stay-signed-in.ts';
import type { Step } from './step.ts';

export const consentKey = (person: Person, app: App): string => `${person.name} ${app.id}`;

/** The person, or an admin, must have agreed that the app acts for the person. */
export const consented: Step = ({ person, app }, { entra: { memory } }) => {
  if (person?.consent === undefined || memory.consents.has(consentKey(person, app))) return undefined;
  return person.consent === 'admin'
    ? { number: 90094, page: refusalPage(90094) }
    : { number: 65001, fillings: [app.id], page: consentPage };
};

const isJourney = (standing: Standing): standing is Journey => 'goal' in standing;

/** Who typed a code must say that it is for the app they mean: codes are easily sent to others. */
export const appConfirmed: Step = (standing) =>
  isJourney(standing) && standing.goal.kind === 'device' && !standing.confirmedApp
    ? { number: 50199, page: confirmAppPage }
    : undefined;

/** Whether this browser may remember the person. */
export const stayAnswered: Step = (standing) =>
  isJourney(standing) &&
  standing.goal.kind === 'code' &&
  !standing.isFromSession &&
  standing.staysSignedIn === undefined
    ? { number: 50140, page: staySignedInPage }
    : undefined;
