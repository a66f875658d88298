import type { Handler } from '../entra.ts';
import { advance, sendRefusalBack } from '../finish.ts';
import { remember } from '../memory.ts';
import { deviceDonePage } from '../pages/device-code.ts';
import { Refused } from '../refused.ts';
import { consentKey } from '../steps/agreement.ts';
import { declineDevice } from './device.ts';
import { journeyOf } from './journey.ts';

/** Takes the answer to "May this app act for you?". */
export const answerConsent: Handler = (turn) => {
  const journey = journeyOf(turn);
  const { person, app, goal } = journey;
  if (turn.ask.form.get('acceptConsent') === 'true' && person?.consent === 'person') {
    remember(turn.entra.memory.consents, consentKey(person, app), true);
    return advance(turn, journey);
  }
  turn.entra.memory.journeys.delete(journey.id);
  if (goal.kind === 'code') return sendRefusalBack(turn, goal, new Refused(65004));
  declineDevice(turn, goal.deviceCode);
  return deviceDonePage(turn, 'You did not agree');
};

/** Takes the answer to "Is this the app you mean?". */
export const answerConfirmation: Handler = (turn) => {
  const journey = journeyOf(turn);
  if (turn.ask.form.get('ContinueAuth') === 'true') return advance(turn, { ...journey, confirmedApp: true });
  if (journey.goal.kind === 'device') declineDevice(turn, journey.goal.deviceCode);
  turn.entra.memory.journeys.delete(journey.id);
  return deviceDonePage(turn, 'Nobody was signed in');
};

/** Takes the answer to "Stay signed in?": 1 is yes. */
export const answerStaySignedIn: Handler = (turn) =>
  advance(turn, { ...journeyOf(turn), staysSignedIn: turn.ask.form.get('LoginOptions') === '1' });
