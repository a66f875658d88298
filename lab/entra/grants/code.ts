import { createHash } from 'node:crypto';
import { required } from '../endpoints/app.ts';
import type { Code } from '../memory.ts';
import { Refused } from '../refused.ts';
import type { Redeem } from './grant.ts';

/** Ten minutes. @see RFC 6749 section 4.1.2 */
const LIFETIME_MS = 600_000;

/** @see RFC 6749 section 4.1.3 */
export const fromCode: Redeem = (turn, app) => {
  const { entra, ask } = turn;
  const shown = required(turn, 'code');
  const code = entra.memory.codes.get(shown);
  if (code === undefined || code.grant.app !== app) throw new Refused(70000);
  if (code.wasRedeemed) throw new Refused(54005);
  if (entra.now().getTime() > code.issuedAt + LIFETIME_MS) throw new Refused(70008);
  const redirectUri = required(turn, 'redirect_uri');
  if (redirectUri !== code.redirectUri) throw new Refused(50011, [redirectUri]);
  if (!fits(code, ask.form.get('code_verifier') ?? '')) throw new Refused(501481);
  entra.memory.codes.set(shown, { ...code, wasRedeemed: true });
  return code.grant;
};

/** @see RFC 7636 section 4.6 */
function fits({ challenge, challengeMethod }: Code, verifier: string): boolean {
  if (challenge === undefined) return true;
  const made = challengeMethod === 'S256' ? createHash('sha256').update(verifier).digest('base64url') : verifier;
  return made === challenge;
}
