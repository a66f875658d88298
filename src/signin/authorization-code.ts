import { calculatePKCECodeChallenge } from 'oauth4webapi';
import { numbersIn, refused } from './refusal.ts';
import { asForm, send } from './send.ts';
import type { Server } from './server.ts';
import { SignInError } from './sign-in-error.ts';
import { type Surroundings, secretWord } from './surroundings.ts';

/** What the app is and what it wants. */
export type Wish = {
  readonly clientId: string;
  readonly scope: string;
  /** Whose account; the sign-in page then has the address filled in. */
  readonly user: string | null;
  /** Claims that the service asked for, as JSON; null when none. */
  readonly claims: string | null;
};

/** One sign-in through the browser: the address to open, and what its answer has to prove. */
export type Attempt = {
  readonly url: string;
  readonly redirectUri: string;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
};

/** @see RFC 6749 section 4.1.1, RFC 7636 section 4.3, RFC 8252 section 7.3 */
export async function authorizationAttempt(
  world: Surroundings,
  server: Server,
  wish: Wish,
  redirectUri: string,
): Promise<Attempt> {
  const [state, nonce, verifier] = [secretWord(world), secretWord(world), secretWord(world)];
  const url = new URL(server.authorization_endpoint);
  url.search = new URLSearchParams({
    client_id: wish.clientId,
    response_type: 'code',
    response_mode: 'query',
    redirect_uri: redirectUri,
    scope: wish.scope,
    ...{ state, nonce, code_challenge: await calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256' },
    ...(wish.user !== null && { login_hint: wish.user }),
    ...(wish.claims !== null && { claims: wish.claims }),
  }).toString();
  return { url: url.href, redirectUri, state, nonce, verifier };
}

/** The code that came back through the browser. Whoever sent it must have known the state. @see RFC 9207 section 2.4 */
export function readRedirect(server: Server, attempt: Attempt, address: string): string {
  const url = new URL(address);
  const said = url.searchParams;
  if (`${url.origin}${url.pathname}` !== new URL('', attempt.redirectUri).href) {
    throw new SignInError('redirect-elsewhere', 'The answer came to another address', { cause: url.pathname });
  }
  const once = [...said.keys()].every((name) => said.getAll(name).length === 1);
  if (!once || said.get('state') !== attempt.state) {
    throw new SignInError('redirect-state-wrong', 'The answer belongs to another sign-in');
  }
  if (!isIssuer(server, said.get('iss'))) {
    throw new SignInError('redirect-issuer-wrong', 'The answer comes from another service', { cause: said.get('iss') });
  }
  const code = said.get('code') ?? '';
  if (said.has('error')) throw refused(refusalIn(said));
  if (code === '')
    throw new SignInError('redirect-without-code', 'The answer holds no code', { cause: [...said.keys()] });
  return code;
}

/** Entra leaves the parameter out; where it is announced it must be there. A template stands for any tenant. */
function isIssuer(server: Server, iss: string | null): boolean {
  if (iss === null) return server.authorization_response_iss_parameter_supported !== true;
  const [before = '', after] = server.issuer.split('{tenantid}');
  if (after === undefined) return iss === before;
  return (
    iss.startsWith(before) && iss.endsWith(after) && /^[\da-f-]{36}$/i.test(iss.slice(before.length, -after.length))
  );
}

const refusalIn = (said: URLSearchParams) => ({
  status: null,
  error: said.get('error') ?? '',
  description: said.get('error_description') ?? '',
  numbers: numbersIn(said.get('error_description') ?? ''),
  suberror: said.get('error_subcode') ?? '',
  claims: said.get('claims') ?? '',
  ...{ correlationId: '', traceId: '', retryAfterSeconds: null },
});

/** Exchanges the code for tokens. @see RFC 6749 section 4.1.3, RFC 7636 section 4.5 */
export const sendCode = (
  world: Surroundings,
  server: Server,
  { clientId, scope }: Wish,
  { redirectUri, verifier }: Attempt,
  code: string,
): Promise<Response> =>
  send(
    world,
    server.token_endpoint,
    asForm({
      ...{ grant_type: 'authorization_code', client_id: clientId, scope, code },
      ...{ redirect_uri: redirectUri, code_verifier: verifier },
    }),
  );
