import { type Ask, fieldOf } from './exchange.ts';

/** What a policy wants to hear of, as a client passes it on. Libraries send claims of other kinds with every request. */
const CHALLENGES = ['polids', 'capolids'] as const;
export type Challenge = (typeof CHALLENGES)[number];

/** What a client has to send along next time, so that the policy is looked at again. @see OpenID Connect Core section 5.5 */
export const challenge = (claim: Challenge, policyId: string): string =>
  JSON.stringify({ access_token: { [claim]: { essential: true, values: [policyId] } } });

/** Whether a client passes on what a challenge told it. */
export function answersChallenge(ask: Ask): boolean {
  try {
    const { access_token: claims = {} } = JSON.parse(fieldOf(ask, 'claims') ?? '{}');
    return CHALLENGES.some((claim) => Object.hasOwn(claims, claim));
  } catch {
    return false;
  }
}
