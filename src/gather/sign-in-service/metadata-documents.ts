import type { Question } from '../check.ts';

/** Any tenant's account from a company or school; stands in where no tenant is known. */
const ANY_TENANT = 'organizations';

/** @see https://learn.microsoft.com/entra/identity-platform/v2-protocols-oidc */
export const configurationUrl = ({ cloud, tenant }: Question): string =>
  `https://${cloud.authority}/${encodeURIComponent(tenant ?? ANY_TENANT)}/v2.0/.well-known/openid-configuration`;

/** What a sign-in library asks first, to learn whether it may trust an authority. @see MS-OAPX 3.2.5 */
export const discoveryUrl = ({ cloud: { authority } }: Question): string =>
  `https://${authority}/common/discovery/instance?api-version=1.1&authorization_endpoint=https://${authority}/common/oauth2/v2.0/authorize`;

/** Whether an account's domain signs in with Microsoft or with a server of its own. */
export const realmUrl = ({ cloud }: Question, user: string): string =>
  `https://${cloud.authority}/common/userrealm/${encodeURIComponent(user)}?api-version=1.0`;

/** What a document is worth: whether it is what it should be, and what it says that matters. */
export type DocumentReading = { readonly asExpected: boolean; readonly says: Readonly<Record<string, string>> };

type Fields = Readonly<Record<string, unknown>>;

/** The fields of a JSON object; none when the text is anything else. */
function fieldsOf(text: string): Fields {
  try {
    const parsed: unknown = JSON.parse(text);
    return isFields(parsed) ? parsed : {};
  } catch {
    return {};
  }
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Whether an address is https and on this very host. */
export const isOn = (host: string, address: unknown): boolean =>
  URL.canParse(textOf(address)) && new URL(textOf(address)).origin === `https://${host}`;

/** The fields that say something, so that nothing empty is kept. */
const said = (fields: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== ''));

/** What the service says when it refuses: its word, and the number that begins the sentence. */
function refusal(fields: Fields): Readonly<Record<string, string>> {
  const [code = ''] = /AADSTS\d{4,7}/.exec(textOf(fields.error_description)) ?? [];
  return said({ error: textOf(fields.error), code });
}

/** @see https://openid.net/specs/openid-connect-discovery-1_0.html section 3 */
export function readConfiguration(authority: string, text: string): DocumentReading {
  const fields = fieldsOf(text);
  const { issuer, jwks_uri } = fields;
  const addresses = [issuer, fields.authorization_endpoint, fields.token_endpoint];
  return {
    asExpected: addresses.every((address) => isOn(authority, address)) && textOf(jwks_uri) !== '',
    says: { ...said({ issuer: textOf(issuer), keysAt: textOf(jwks_uri) }), ...refusal(fields) },
  };
}

export function readDiscovery(authority: string, text: string): DocumentReading {
  const fields = fieldsOf(text);
  const clouds = listOf(fields.metadata).filter(isFields);
  const own = clouds.find(({ aliases }) => listOf(aliases).includes(authority));
  return {
    asExpected: isOn(authority, fields.tenant_discovery_endpoint) && own !== undefined,
    says: { ...said({ preferredHost: textOf(own?.preferred_network) }), ...refusal(fields) },
  };
}

/** @see RFC 7517 section 5 */
export function readKeys(_authority: string, text: string): DocumentReading {
  const keys = listOf(fieldsOf(text).keys).filter(isFields);
  const usable = keys.filter(({ kty, kid }) => textOf(kty) !== '' && textOf(kid) !== '');
  return { asExpected: usable.length > 0, says: said({ keys: usable.length > 0 ? String(usable.length) : '' }) };
}

const REALM_KINDS: ReadonlySet<string> = new Set(['managed', 'federated', 'unknown']);

/**
 * Version 1.0 of the answer writes `account_type`, later ones `NameSpaceType`. Of a federation's addresses no
 * query is kept: it repeats the account.
 */
export function readRealm(_authority: string, text: string): DocumentReading {
  const fields = fieldsOf(text);
  const either = (...names: readonly string[]): string => names.map((name) => textOf(fields[name])).find(Boolean) ?? '';
  const kind = either('account_type', 'NameSpaceType').toLowerCase();
  const federation = either('AuthURL', 'federation_active_auth_url', 'federation_metadata_url');
  return {
    asExpected: REALM_KINDS.has(kind),
    says: said({
      kind: REALM_KINDS.has(kind) ? kind : '',
      domain: either('domain_name', 'DomainName'),
      brand: either('FederationBrandName', 'federation_brand_name'),
      federationHost: URL.canParse(federation) ? new URL(federation).hostname : '',
      federationMetadataAt: secureAddress(textOf(fields.federation_metadata_url)),
    }),
  };
}

/** An https address without its query; empty for anything else. */
function secureAddress(address: string): string {
  if (!URL.canParse(address)) return '';
  const { protocol, origin, pathname } = new URL(address);
  return protocol === 'https:' ? `${origin}${pathname}` : '';
}
