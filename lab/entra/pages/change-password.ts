import type { Turn } from '../entra.ts';
import type { Answer } from '../exchange.ts';
import type { Journey } from '../journey.ts';
import type { Refused } from '../refused.ts';
import { show } from './layout.ts';
import { cancelLink } from './ways.ts';

/** Says that the password has run out. Passwords are data here, so that no new one can be chosen. */
export const changePasswordPage = (turn: Turn, journey: Journey, refused?: Refused): Answer =>
  show(
    turn,
    {
      pgid: 'ConvergedChangePassword',
      title: 'Your password has run out',
      lines: [journey.person?.name ?? '', 'It has to be changed before you can sign in.'],
      refused,
      links: cancelLink(journey),
    },
    journey,
  );
