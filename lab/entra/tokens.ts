import { clientInfo } from './client-info.ts';
import { idOf } from './data/ids.ts';
import { homeOf, objectIdOf } from './data/people.ts';
import type { Tenant } from './data/tenants.ts';
import { cloudOrigin, type Turn } from './entra.ts';
import { type Answer, html, json } from './exchange.ts';
import { padding } from './faults.ts';
import { type Grant, remember } from './memory.ts';
import { signedToken, unsignedToken } from './signing-key.ts';
import { issuingTenant } from './steps/membership.ts';

/** A little over an hour, as the service has it. */
const LIFETIME_SECONDS = 3_900;
const HOUR_SECONDS = 3_600;
const DAY_SECONDS = 86_400;

/** The tokens that a grant is worth. @see RFC 6749 section 5.1, OpenID Connect Core section 3.1.3.3 */
export function tokenAnswer(turn: Turn, grant: Grant): Answer {
  if (grant.fault === 'not-json') return html('<!DOCTYPE html><title>Welcome</title><h1>Welcome</h1>');
  const { scope } = grant;
  return json({
    token_type: 'Bearer',
    scope: scope.words.filter((word) => word !== 'offline_access').join(' '),
    expires_in: LIFETIME_SECONDS,
    ext_expires_in: LIFETIME_SECONDS,
    access_token: accessToken(turn, grant),
    ...(scope.wantsRefreshToken ? { refresh_token: refreshToken(turn, grant) } : {}),
    ...(scope.wantsIdToken ? { id_token: idToken(turn, grant) } : {}),
    ...(turn.ask.form.get('client_info') === '1' ? { client_info: clientInfo(grant.person) } : {}),
    ...(grant.fault === 'oversized' ? { padding: padding() } : {}),
  });
}

function refreshToken({ entra }: Turn, grant: Grant): string {
  const token = `1.${entra.random(200).toString('base64url')}`;
  remember(entra.memory.refreshTokens, token, { ...grant, nonce: undefined, issuedAt: entra.now().getTime() });
  return token;
}

type Claims = Readonly<Record<string, unknown>>;

/** Five minutes are taken off the start, so that clocks may differ. */
const TOLERATED_SECONDS = 300;

function claimsOf({ entra }: Turn, { person, tenantWord, place }: Grant): Claims & { readonly iat: number } {
  const tenant = issuingTenant(person, tenantWord);
  const now = Math.floor(entra.now().getTime() / 1_000);
  return {
    iss: issuer(cloudOrigin(entra, place), tenant),
    iat: now - TOLERATED_SECONDS,
    nbf: now - TOLERATED_SECONDS,
    exp: now + LIFETIME_SECONDS,
    name: person.name.replace(/@.*/, ''),
    oid: objectIdOf(person),
    tid: tenant.id,
    uti: entra.random(16).toString('base64url'),
  };
}

const issuer = (origin: string, { id }: Tenant): string => `${origin}/${id}/v2.0`;

function idToken(turn: Turn, grant: Grant): string {
  const { person, app, nonce, fault } = grant;
  const { keys } = turn.entra;
  const claims = bent(grant, {
    ...claimsOf(turn, grant),
    aud: app.id,
    preferred_username: person.name,
    // Another one for each app, so that apps cannot compare notes.
    sub: idOf(`${person.name} ${app.id}`),
    ...(nonce === undefined ? {} : { nonce }),
    ...(homeOf(person).id === claimsOf(turn, grant).tid
      ? {}
      : { idp: issuer(turn.entra.origins.login, homeOf(person)) }),
    ver: '2.0',
  });
  if (fault === 'alg-none') return unsignedToken(claims);
  const key = fault === 'bad-signature' || fault === 'unknown-key' ? keys.forged() : keys.entra();
  return signedToken(claims, key, fault === 'unknown-key' ? keys.forged().id : keys.entra().id);
}

/** The claims with the fault that was asked for. */
function bent({ fault }: Grant, claims: Claims & { readonly iat: number }): Claims {
  const moved = (seconds: number): Claims => ({
    iat: claims.iat + seconds,
    nbf: claims.iat + seconds,
    exp: claims.iat + seconds + HOUR_SECONDS,
  });
  const { nonce, ...withoutNonce } = { nonce: undefined, ...claims };
  switch (fault) {
    case 'wrong-issuer':
      return { ...claims, iss: 'https://login.attacker.example/v2.0' };
    case 'wrong-audience':
      return { ...claims, aud: idOf('another app') };
    case 'wrong-nonce':
      return { ...claims, nonce: 'nobody-sent-this' };
    case 'missing-nonce':
      return withoutNonce;
    case 'expired':
      return { ...claims, ...moved(-2 * HOUR_SECONDS) };
    case 'future':
      return { ...claims, ...moved(DAY_SECONDS) };
    default:
      return nonce === undefined ? withoutNonce : claims;
  }
}

/** For the service alone; clients must not look inside. */
function accessToken(turn: Turn, grant: Grant): string {
  const { app, scope } = grant;
  const words = scope.words.map((word) => word.slice(word.lastIndexOf('/') + 1)).filter((word) => word !== '.default');
  const claims = {
    ...claimsOf(turn, grant),
    aud: scope.resource.address,
    appid: app.id,
    scp: words.join(' '),
    ver: '1.0',
  };
  return signedToken(claims, turn.entra.keys.entra(), turn.entra.keys.entra().id);
}
