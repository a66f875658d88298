import { readAssertion } from '../adfs/assertion.ts';
import { required } from '../endpoints/app.ts';
import { grantWithoutPages, type Redeem } from './grant.ts';

/** What a federation server said of somebody. @see RFC 7522 section 2.1; SAML 1.1 in the same place */
export const fromAssertion: Redeem = (turn, app, tenantWord) => {
  const text = Buffer.from(required(turn, 'assertion'), 'base64').toString('utf8');
  return grantWithoutPages(turn, app, tenantWord, readAssertion(turn.entra, text), 'federation');
};
