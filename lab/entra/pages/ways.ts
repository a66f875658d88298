import type { Entra } from '../entra.ts';
import type { Journey } from '../journey.ts';
import { returnAddress } from '../way-back.ts';
import type { Page } from './layout.ts';

/** Fields that lead back into the same sign-in. */
export const fieldsOf = ({ id }: Journey): Readonly<Record<string, string>> => ({ ctx: id, flowToken: id });

export const loginAddress = ({ tenantWord }: Journey): string => `/${tenantWord}/login`;

/** Where the browser shows a certificate. */
export const certificateAddress = ({ origins }: Entra, tenantWord: string): string =>
  `${origins.certauth}/${tenantWord}/certauth`;

/** Lets a person give up. */
export const cancelLink = ({ goal }: Journey): NonNullable<Page['links']> =>
  goal.kind === 'device'
    ? []
    : [
        {
          href: returnAddress(goal.wayBack, {
            error: 'access_denied',
            error_subcode: 'cancel',
            error_description: 'the user canceled the authentication',
          }),
          text: 'Cancel',
        },
      ];
