import { homeOf } from '../data/people.ts';
import { takesCertificates } from '../data/tenants.ts';
import type { Turn } from '../entra.ts';
import type { Answer } from '../exchange.ts';
import type { Journey } from '../journey.ts';
import type { Refused } from '../refused.ts';
import { show } from './layout.ts';
import { cancelLink, certificateAddress, fieldsOf, loginAddress } from './ways.ts';

/** Asks for the password, and offers a certificate instead. */
export function passwordPage(turn: Turn, journey: Journey, refused?: Refused): Answer {
  const login = journey.person?.name ?? '';
  const address = certificateAddress(turn.entra, journey.tenantWord);
  const isOffered = journey.person !== undefined && takesCertificates(homeOf(journey.person));
  return show(
    turn,
    {
      pgid: 'ConvergedSignIn',
      title: 'Enter password',
      lines: [login],
      refused,
      forms: [
        {
          action: loginAddress(journey),
          hidden: { login, loginfmt: login, ...fieldsOf(journey) },
          inputs: [{ name: 'passwd', label: 'Password', type: 'password' }],
          submit: 'Sign in',
        },
        ...(isOffered
          ? [{ action: address, hidden: fieldsOf(journey), submit: 'Use a certificate or smart card' }]
          : []),
      ],
      links: cancelLink(journey),
      config: { urlPost: loginAddress(journey), sPOST_Username: login, ...(isOffered ? { urlCertAuth: address } : {}) },
    },
    journey,
  );
}
