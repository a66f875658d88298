import { cardHolder } from '../card-holder.ts';
import type { Handler } from '../entra.ts';
import { remember } from '../memory.ts';
import { selfPosting } from '../way-back.ts';
import { journeyOf } from './journey.ts';

/** Looks at the certificate that came with the connection, and sends the browser back with what it proves. */
export const certificateSignIn: Handler = (turn, tenantWord = '') => {
  const { entra } = turn;
  const journey = journeyOf(turn);
  const name = cardHolder(turn);
  const certificatetoken = entra.random(32).toString('base64url');
  remember(entra.memory.cardTokens, certificatetoken, name);
  return selfPosting(`${entra.origins.login}/${tenantWord}/login`, {
    ctx: journey.id,
    flowToken: journey.id,
    certificatetoken,
  });
};
