import { fromAssertion } from './assertion.ts';
import { fromCode } from './code.ts';
import { fromDeviceCode } from './device-code.ts';
import type { Redeem } from './grant.ts';
import { fromPassword } from './password.ts';
import { fromRefreshToken } from './refresh-token.ts';

/** What may be shown at the token endpoint, by the word for it. Some libraries use words of their own for the same. */
export const grants: Readonly<Record<string, Redeem>> = {
  authorization_code: fromCode,
  device_code: fromDeviceCode,
  password: fromPassword,
  refresh_token: fromRefreshToken,
  'urn:ietf:params:oauth:grant-type:device_code': fromDeviceCode,
  'urn:ietf:params:oauth:grant-type:saml1_1-bearer': fromAssertion,
};
