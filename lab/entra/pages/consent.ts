import type { Turn } from '../entra.ts';
import type { Answer } from '../exchange.ts';
import type { Journey } from '../journey.ts';
import { show } from './layout.ts';
import { fieldsOf } from './ways.ts';

const ADDRESS = '/common/Consent/Set';

/** Asks whether the app may act for the person. */
export const consentPage = (turn: Turn, journey: Journey): Answer =>
  show(
    turn,
    {
      pgid: 'ConvergedConsent',
      title: 'Permissions requested',
      lines: [journey.person?.name ?? '', `${journey.app.name} would like to: ${journey.scope.words.join(', ')}`],
      forms: [
        { action: ADDRESS, hidden: { ...fieldsOf(journey), acceptConsent: 'true' }, submit: 'Accept' },
        { action: ADDRESS, hidden: { ...fieldsOf(journey), acceptConsent: 'false' }, submit: 'Decline' },
      ],
      config: { urlPost: ADDRESS },
    },
    journey,
  );
