import { answersChallenge } from '../claims.ts';
import { required } from '../endpoints/app.ts';
import { Refused } from '../refused.ts';
import { readScope } from '../scope.ts';
import { complete, type Redeem } from './grant.ts';

/** Ninety days without use. @see https://learn.microsoft.com/entra/identity-platform/refresh-tokens */
const LIFETIME_MS = 90 * 86_400_000;

const LOST = { expired: 700082, revoked: 50173, 'too-old': 70043 } as const;

/** Policies and permissions are looked at anew each time. @see RFC 6749 section 6 */
export const fromRefreshToken: Redeem = (turn, app) => {
  const { entra, ask } = turn;
  const grant = entra.memory.refreshTokens.get(required(turn, 'refresh_token'));
  if (grant === undefined || grant.app !== app) throw new Refused(70000);
  const { tokens } = grant.person;
  if (tokens === 'expired' || tokens === 'revoked' || tokens === 'too-old') throw new Refused(LOST[tokens]);
  if (entra.now().getTime() > grant.issuedAt + LIFETIME_MS) throw new Refused(700082);
  const asked = ask.form.get('scope');
  return complete(turn, {
    ...grant,
    scope: asked === null ? grant.scope : readScope(asked),
    passesChallengeOn: answersChallenge(ask),
  });
};
