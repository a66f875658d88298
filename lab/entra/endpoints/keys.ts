import type { Handler } from '../entra.ts';
import { json } from '../exchange.ts';
import { knownTenant } from './tenant.ts';

/** The public half of the signing key. @see RFC 7517 section 5 */
export const keys: Handler = ({ entra: { keys: all } }, word = '') => {
  knownTenant(word);
  const { id, publicKey } = all.entra();
  const { n, e } = publicKey.export({ format: 'jwk' });
  return json({ keys: [{ kty: 'RSA', use: 'sig', kid: id, x5t: id, n, e, alg: 'RS256' }] });
};
