import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { encodeBase64Url } from './base64url.ts';
import type { Server } from './server.ts';
import { SignInError, type SignInErrorCode } from './sign-in-error.ts';
import type { Surroundings } from './surroundings.ts';

/** For tests: a service that answers as told, and signs what it is told to sign. */

export const HOST = 'login.example';
export const TENANT = '11111111-2222-3333-4444-555555555555';
export const CLIENT = '99999999-8888-7777-6666-555555555555';
export const NOW = new Date('2026-03-02T09:00:00.000Z');

export const authority = { host: HOST, tenant: null };

export const server: Server = {
  issuer: `https://${HOST}/{tenantid}/v2.0`,
  authorization_endpoint: `https://${HOST}/organizations/oauth2/v2.0/authorize`,
  token_endpoint: `https://${HOST}/organizations/oauth2/v2.0/token`,
  device_authorization_endpoint: `https://${HOST}/organizations/oauth2/v2.0/devicecode`,
  end_session_endpoint: `https://${HOST}/organizations/oauth2/v2.0/logout`,
  jwks_uri: `https://${HOST}/organizations/discovery/v2.0/keys`,
};

export const wish = { clientId: CLIENT, scope: 'openid profile offline_access', user: null, claims: null };

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });

/** A refusal as the token endpoint words it. */
export const refusal = (error: string, number: number, more: object = {}, status = 400): Response =>
  json({ error, error_description: `AADSTS${number}: Some words.`, error_codes: [number], ...more }, status);

type Answer = Response | ((sent: Sent) => Response | Promise<Response>);

const isList = (told: Answer | readonly Answer[]): told is readonly Answer[] => Array.isArray(told);

/** What was sent to the service. */
export type Sent = { readonly method: string; readonly url: string; readonly form: URLSearchParams };

/** A world in which each path is answered in turn; the last answer stays. Unknown paths break the connection. */
export function worldOf(
  answers: Readonly<Record<string, Answer | readonly Answer[]>>,
  change: Partial<Surroundings> = {},
): { readonly world: Surroundings; readonly sent: readonly Sent[]; readonly waits: readonly number[] } {
  const sent: Sent[] = [];
  const waits: number[] = [];
  const counts = new Map<string, number>();
  const world: Surroundings = {
    async fetch(url, request) {
      const { pathname } = new URL(url);
      const asked = { method: request.method ?? 'GET', url, form: new URLSearchParams(String(request.body ?? '')) };
      sent.push(asked);
      const count = counts.get(pathname) ?? 0;
      counts.set(pathname, count + 1);
      const told = answers[pathname];
      const list = told === undefined ? [] : isList(told) ? told : [told];
      const answer = list[Math.min(count, list.length - 1)];
      if (answer === undefined) throw new TypeError(`nobody answers ${pathname}`);
      return typeof answer === 'function' ? await answer(asked) : answer.clone();
    },
    now: () => NOW,
    elapsedMs: () => sent.length * 10,
    random: (count) => new Uint8Array(randomBytes(count)),
    wait: async (ms) => void waits.push(ms),
    signal: new AbortController().signal,
    ...change,
  };
  return { world, sent, waits };
}

const RSA = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
};

/** A key of the service, with the list in which it stands. */
export async function signer(kid = 'k1') {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(RSA, true, ['sign', 'verify']);
  const jwk = { ...(await crypto.subtle.exportKey('jwk', publicKey)), kid, use: 'sig', kty: 'RSA' };
  const sign = async (claims: object, header: object = {}): Promise<string> => {
    const head = [{ alg: 'RS256', typ: 'JWT', kid, ...header }, claims].map(part).join('.');
    const signature = await crypto.subtle.sign(RSA.name, privateKey, new TextEncoder().encode(head));
    return `${head}.${encodeBase64Url(new Uint8Array(signature))}`;
  };
  return { sign, keys: { keys: [jwk] } };
}

const part = (value: object): string => encodeBase64Url(new TextEncoder().encode(JSON.stringify(value)));

const seconds = (date: Date): number => Math.floor(date.getTime() / 1000);

/** Claims of a good identity token. */
export const claims = (change: object = {}) => ({
  iss: `https://${HOST}/${TENANT}/v2.0`,
  aud: CLIENT,
  sub: 'subject',
  tid: TENANT,
  oid: 'object',
  preferred_username: 'kim@contoso.example',
  iat: seconds(NOW),
  nbf: seconds(NOW),
  exp: seconds(NOW) + 3600,
  nonce: 'n',
  ...change,
});

export const tokenAnswer = (idToken: string, more: object = {}): Response =>
  json({
    ...{ token_type: 'Bearer', scope: 'openid', expires_in: 3600 },
    ...{ access_token: 'secret-access', refresh_token: 'secret-refresh', id_token: idToken },
    ...more,
  });

/** The work must stop with this word. */
export const refuses = async (word: SignInErrorCode, work: Promise<unknown>): Promise<void> =>
  await assert.rejects(work, (error) => {
    assert.ok(error instanceof SignInError, String(error));
    assert.equal(error.code, word);
    return true;
  });
