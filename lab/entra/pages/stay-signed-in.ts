import type { Turn } from '../entra.ts';
import type { Answer } from '../exchange.ts';
import type { Journey } from '../journey.ts';
import { show } from './layout.ts';
import { fieldsOf } from './ways.ts';

const ADDRESS = '/kmsi';

/** Asks whether this browser may remember the person. Values as Entra sends them: 1 yes, 3 no. */
export const staySignedInPage = (turn: Turn, journey: Journey): Answer =>
  show(
    turn,
    {
      pgid: 'KmsiInterrupt',
      title: 'Stay signed in?',
      lines: [journey.person?.name ?? '', 'Then you are asked less often.'],
      forms: [
        { action: ADDRESS, hidden: { ...fieldsOf(journey), LoginOptions: '1' }, submit: 'Yes' },
        { action: ADDRESS, hidden: { ...fieldsOf(journey), LoginOptions: '3' }, submit: 'No' },
      ],
      config: { urlPost: ADDRESS, sErrorCode: '50140' },
    },
    journey,
  );
