import * as oauth from 'oauth4webapi';
import { decodeBase64 } from './base64url.ts';
import { type Fields, fieldsOf, isFields, listOf, textOf } from './fields.ts';
import { throwIfRefused } from './refusal.ts';
import { jsonIn, send } from './send.ts';
import type { Server } from './server.ts';
import { SignInError, type SignInErrorCode } from './sign-in-error.ts';
import type { Surroundings } from './surroundings.ts';

type Account = {
  readonly username: string;
  readonly tenantId: string;
  readonly objectId: string;
  /** `guest`: the account's home is another organisation. */
  readonly kind: 'work' | 'personal' | 'guest';
};

export type Tokens = {
  readonly accessToken: string;
  /** null when the service gave none: then the next sign-in asks again. */
  readonly refreshToken: string | null;
  readonly expiresAt: string;
  readonly account: Account;
};

/** What the identity token has to say. `nonce`: null where no browser was involved. */
export type Expected = { readonly clientId: string; readonly nonce: string | null };

/** Five minutes: what the service itself tolerates between clocks. */
const TOLERATED_SECONDS = 300;

/** The only one that the service signs with; `none` and shared secrets are refused with every other. */
const ALGORITHM = 'RS256';

/** The tenant of everybody's personal Microsoft accounts. @see https://learn.microsoft.com/entra/identity-platform/id-token-claims-reference */
const PERSONAL_TENANT = '9188040d-6c67-4c5b-b112-36a304b66dad';

const GUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * Checks every claim of the identity token, but not yet its signature: nothing here may be believed before
 * `proveSignature` has accepted the same response. @see OpenID Connect Core section 3.1.3.7
 */
export async function readUnprovenTokens(
  world: Surroundings,
  server: Server,
  response: Response,
  expected: Expected,
): Promise<Tokens> {
  await throwIfRefused(response);
  const body = await jsonIn(response);
  const idToken = textOf(isFields(body) ? body.id_token : undefined);
  if (idToken === '') throw new SignInError('token-missing', 'No identity token came');
  const issuer = issuerFor(server, idToken);
  const client: oauth.Client = {
    client_id: expected.clientId,
    id_token_signed_response_alg: ALGORITHM,
    [oauth.clockTolerance]: TOLERATED_SECONDS,
    [oauth.clockSkew]: Math.round((world.now().getTime() - Date.now()) / 1000),
  };
  const answer = await oauth
    .processAuthorizationCodeResponse({ ...server, issuer }, client, response, {
      expectedNonce: expected.nonce ?? oauth.expectNoNonce,
      requireIdToken: true,
    })
    .catch((cause: unknown) => Promise.reject(inOurWords(cause, expected)));
  return tokensIn(world, answer, oauth.getValidatedIdTokenClaims(answer) ?? {});
}

export const sendKeys = (world: Surroundings, server: Server): Promise<Response> =>
  send(world, server.jwks_uri, { headers: { accept: 'application/json' } });

/** @see RFC 7517 section 5 */
export async function readKeys(response: Response): Promise<oauth.JWKS> {
  await throwIfRefused(response);
  const body = await jsonIn(response);
  if (isKeys(body)) return body;
  throw new SignInError('answer-malformed', 'The answer is not a list of keys', { cause: body });
}

const isKeys = (body: unknown): body is oauth.JWKS =>
  isFields(body) &&
  Array.isArray(body.keys) &&
  listOf(body.keys).every((key) => isFields(key) && textOf(key.kty) !== '');

/** Whether the identity token of a response that `readUnprovenTokens` has read is signed by one of these keys. */
export async function proveSignature(server: Server, response: Response, keys: oauth.JWKS): Promise<void> {
  const fetched = { jwks: keys, uat: Math.floor(Date.now() / 1000) };
  try {
    await oauth.validateApplicationLevelSignature({ ...server }, response, { [oauth.jwksCache]: fetched });
  } catch (cause) {
    const isUnknown = cause instanceof oauth.OperationProcessingError && cause.code === oauth.KEY_SELECTION;
    throw isUnknown
      ? new SignInError('token-key-unknown', 'The identity token is signed with a key that the service does not list', {
          cause,
        })
      : new SignInError('token-signature-wrong', 'The signature of the identity token is not genuine', { cause });
  }
}

/** Fills the tenant into an issuer that is written for all of them. The claim is compared with the result. */
function issuerFor({ issuer }: Server, idToken: string): string {
  const { tid } = fieldsOf(decodeBase64(idToken.split('.')[1] ?? ''));
  return GUID.test(textOf(tid)) ? issuer.replace('{tenantid}', textOf(tid)) : issuer;
}

function tokensIn(world: Surroundings, answer: oauth.TokenEndpointResponse, claims: Fields): Tokens {
  return {
    accessToken: answer.access_token,
    refreshToken: answer.refresh_token ?? null,
    expiresAt: new Date(world.now().getTime() + (answer.expires_in ?? 0) * 1000).toISOString(),
    account: {
      username: textOf(claims.preferred_username) || textOf(claims.upn) || textOf(claims.email),
      tenantId: textOf(claims.tid),
      objectId: textOf(claims.oid) || textOf(claims.sub),
      kind: claims.tid === PERSONAL_TENANT ? 'personal' : textOf(claims.idp) === '' ? 'work' : 'guest',
    },
  };
}

const CLAIM_WORDS: Readonly<Record<string, SignInErrorCode>> = {
  iss: 'token-issuer-wrong',
  aud: 'token-audience-wrong',
  azp: 'token-audience-wrong',
  nonce: 'token-nonce-wrong',
  exp: 'token-expired',
  nbf: 'token-not-yet-valid',
};

/** The library names the claim in `cause`; where it only says that one is missing, the first missing one is meant. */
function inOurWords(error: unknown, { nonce }: Expected): SignInError {
  const cause = error instanceof Error && isFields(error.cause) ? error.cause : {};
  const claims = isFields(cause.claims) ? cause.claims : undefined;
  const needed = ['aud', 'exp', 'iss', ...(nonce === null ? [] : ['nonce'])];
  const claim = textOf(cause.claim) || (claims && needed.find((name) => claims[name] === undefined)) || '';
  if (isFields(cause.header)) {
    return new SignInError('token-algorithm-refused', 'The identity token is not signed as the service signs', {
      cause: error,
    });
  }
  const word = CLAIM_WORDS[claim] ?? (isOfToken(error) ? 'token-malformed' : 'answer-malformed');
  return new SignInError(word, `The identity token is refused: ${claim || 'its form'}`, { cause: error });
}

const isOfToken = (error: unknown): boolean =>
  (error instanceof oauth.OperationProcessingError && error.code === oauth.PARSE_ERROR) ||
  (error instanceof Error &&
    (typeof error.cause === 'string' || (isFields(error.cause) && isFields(error.cause.claims))));
