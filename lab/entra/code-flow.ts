import { createHash, randomBytes } from 'node:crypto';
import type { Person } from './data/people.ts';
import type { Served } from './serve.ts';
import type { Manners } from './visiting/act.ts';
import { type Got, send } from './visiting/send.ts';
import type { Visit, Visitor } from './visitor.ts';

/** The plainest client there is: it checks nothing and shows all that it gets. For tests of the stand-in itself. */

export const APP = '04b07795-8ddb-461a-bbee-02f9e1bf7b46';
export const REDIRECT = 'http://localhost:49152/';
const SCOPE = 'openid profile offline_access https://graph.microsoft.com/User.Read';

/** Where the cloud of a person is. */
export const cloudOf = ({ origins }: Served, { name }: Person): string =>
  name.endsWith('.us') ? origins.gov : origins.login;

export type CodeRequest = {
  readonly tenant?: string;
  readonly verifier?: string;
  readonly more?: Readonly<Record<string, string>>;
};

/** Forty-three characters or more. @see RFC 7636 section 4.1 */
export const newVerifier = (): string => randomBytes(32).toString('base64url');

export function authorizeUrl(
  origin: string,
  { tenant = 'common', verifier = newVerifier(), more = {} }: CodeRequest,
): string {
  const fields = {
    client_id: APP,
    response_type: 'code',
    redirect_uri: REDIRECT,
    scope: SCOPE,
    state: 'a-state',
    nonce: 'a-nonce',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...more,
  };
  return `${origin}/${tenant}/oauth2/v2.0/authorize?${new URLSearchParams(fields)}`;
}

export const askTokens = (
  served: Served,
  origin: string,
  fields: Readonly<Record<string, string>>,
  tenant = 'common',
): Promise<Got> => send(served, `${origin}/${tenant}/oauth2/v2.0/token`, { client_id: APP, ...fields });

/** From the first page to the tokens, or to where it ended before. */
export async function signIn(
  served: Served,
  visitor: Visitor,
  person: Person,
  { tenant = 'common', verifier = newVerifier(), more = {} }: CodeRequest = {},
  manners: Manners = {},
): Promise<Visit & { readonly tokens?: Got }> {
  const origin = cloudOf(served, person);
  const visit = await visitor.visit(authorizeUrl(origin, { tenant, verifier, more }), person, manners);
  const code = visit.back?.searchParams.get('code');
  if (code === null || code === undefined) return visit;
  const fields = { grant_type: 'authorization_code', code, redirect_uri: REDIRECT, code_verifier: verifier };
  return { ...visit, tokens: await askTokens(served, origin, fields, tenant) };
}
