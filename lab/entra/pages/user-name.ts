import type { Turn } from '../entra.ts';
import type { Answer } from '../exchange.ts';
import type { Journey } from '../journey.ts';
import type { Refused } from '../refused.ts';
import { show } from './layout.ts';
import { cancelLink, fieldsOf, loginAddress } from './ways.ts';

/** Asks who signs in. */
export const userNamePage = (turn: Turn, journey: Journey, refused?: Refused): Answer =>
  show(
    turn,
    {
      pgid: 'ConvergedSignIn',
      title: 'Sign in',
      lines: [`to continue to ${journey.app.name}`],
      refused,
      forms: [
        {
          action: loginAddress(journey),
          hidden: fieldsOf(journey),
          inputs: [{ name: 'login', label: 'User name', type: 'email', value: journey.loginHint ?? '' }],
          submit: 'Next',
        },
      ],
      links: cancelLink(journey),
      config: { urlPost: loginAddress(journey), urlGetCredentialType: '/common/GetCredentialType' },
    },
    journey,
  );
