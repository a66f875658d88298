import type { Turn } from '../entra.ts';
import type { Answer } from '../exchange.ts';
import type { Journey } from '../journey.ts';
import { show } from './layout.ts';
import { fieldsOf } from './ways.ts';

const ADDRESS = '/appverify';

/** Asks whether a typed code is for the app that the person means. */
export const confirmAppPage = (turn: Turn, journey: Journey): Answer =>
  show(
    turn,
    {
      pgid: 'CmsiInterrupt',
      title: `Do you want to sign in to ${journey.app.name}?`,
      lines: ['Go on only if you started this on a device of your own.'],
      forms: [
        { action: ADDRESS, hidden: { ...fieldsOf(journey), ContinueAuth: 'true' }, submit: 'Continue' },
        { action: ADDRESS, hidden: { ...fieldsOf(journey), ContinueAuth: 'false' }, submit: 'Cancel' },
      ],
      config: { urlPost: ADDRESS },
    },
    journey,
  );
