import type { AuthorizationServer } from 'oauth4webapi';
import { type Fields, isFields, listOf, textOf } from './fields.ts';
import { throwIfRefused } from './refusal.ts';
import { jsonIn, send } from './send.ts';
import { SignInError } from './sign-in-error.ts';
import type { Surroundings } from './surroundings.ts';

/** What the service says of itself, in the spelling of its OpenID configuration. `issuer` may hold `{tenantid}`. */
export type Server = Readonly<AuthorizationServer> &
  Required<Readonly<Pick<AuthorizationServer, 'authorization_endpoint' | 'token_endpoint' | 'jwks_uri'>>>;

/** Any account, of a company, a school or one's own; stands in where no tenant is known. */
const ANY_TENANT = 'common';

export type Authority = {
  readonly host: string /** Domain or id; null when not known. */;
  readonly tenant: string | null;
};

const JSON_WANTED = { headers: { accept: 'application/json' } };

/** Asks whether an authority is one of Microsoft's, before anything else is told to it. @see MS-OAPX 3.2.5 */
export const sendInstanceDiscovery = (world: Surroundings, { host }: Authority): Promise<Response> =>
  send(
    world,
    `https://${host}/common/discovery/instance?api-version=1.1&authorization_endpoint=https://${host}/common/oauth2/v2.0/authorize`,
    JSON_WANTED,
  );

/** The names under which one cloud answers. */
export async function readInstanceDiscovery(response: Response, { host }: Authority): Promise<readonly string[]> {
  await throwIfRefused(response);
  const { metadata } = fieldsIn(await jsonIn(response));
  const own = listOf(metadata)
    .filter(isFields)
    .find(({ aliases }) => listOf(aliases).includes(host));
  if (own === undefined)
    throw new SignInError('authority-unknown', `${host} is in no Microsoft cloud`, { cause: metadata });
  return listOf(own.aliases).map(textOf);
}

/** @see https://openid.net/specs/openid-connect-discovery-1_0.html section 4 */
export const sendConfiguration = (world: Surroundings, { host, tenant }: Authority): Promise<Response> =>
  send(
    world,
    `https://${host}/${encodeURIComponent(tenant ?? ANY_TENANT)}/v2.0/.well-known/openid-configuration`,
    JSON_WANTED,
  );

/** Everything that a token or a code is sent to must be on the authority itself, or the document is refused. */
export async function readConfiguration(response: Response, authority: Authority): Promise<Server> {
  await throwIfRefused(response);
  const fields = fieldsIn(await jsonIn(response));
  const issuer = textOf(fields.issuer);
  if (!isOn(authority.host, issuer)) {
    throw new SignInError('issuer-wrong', `The configuration of ${authority.host} names another issuer`, {
      cause: issuer,
    });
  }
  const elsewhere = ENDPOINTS.find((name) => fields[name] !== undefined && !isOn(authority.host, fields[name]));
  if (elsewhere !== undefined) {
    throw new SignInError('endpoint-elsewhere', `The ${elsewhere} is on another host`, { cause: fields[elsewhere] });
  }
  if (!isServer(fields))
    throw new SignInError('answer-malformed', 'The configuration is not complete', { cause: fields });
  return fields;
}

const ENDPOINTS = [
  ...(['authorization_endpoint', 'token_endpoint', 'jwks_uri'] as const),
  ...(['device_authorization_endpoint', 'end_session_endpoint'] as const),
];

const isServer = (fields: Fields): fields is Server =>
  [fields.issuer, fields.authorization_endpoint, fields.token_endpoint, fields.jwks_uri].every(
    (address) => textOf(address) !== '',
  );

const fieldsIn = (value: unknown): Fields => {
  if (isFields(value)) return value;
  throw new SignInError('answer-malformed', 'The answer is not the document that it should be', { cause: value });
};

/** Whether an address is https and on this very host. */
const isOn = (host: string, address: unknown): boolean =>
  URL.canParse(textOf(address)) && new URL(textOf(address)).origin === new URL(`https://${host}`).origin;
