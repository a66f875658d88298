import type { Handler } from '../entra.ts';
import { withHeaders } from '../exchange.ts';
import { grants } from '../grants/all.ts';
import { Refused } from '../refused.ts';
import { tokenAnswer } from '../tokens.ts';
import { appOf, required } from './app.ts';
import { tenantHere } from './tenant.ts';

/** Tokens for what is shown. @see RFC 6749 section 3.2 */
export const token: Handler = (turn, tenantWord = '') => {
  tenantHere(tenantWord, turn.ask.place);
  const type = required(turn, 'grant_type');
  const redeem = grants[type];
  if (redeem === undefined) throw new Refused(70003, [type]);
  const grant = redeem(turn, appOf(turn, tenantWord), tenantWord);
  if (grant.person.tokens === 'throttled') throw new Refused(90055);
  if (grant.person.tokens === 'service-down') throw new Refused(90033);
  return withHeaders(tokenAnswer(turn, grant), { 'Cache-Control': 'no-store, no-cache', Pragma: 'no-cache' });
};
