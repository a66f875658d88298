import { cloudOrigin, type Handler } from '../entra.ts';
import { json } from '../exchange.ts';
import { cloudHost, knownTenant } from './tenant.ts';

const PERSONAL_TENANT = '9188040d-6c67-4c5b-b112-36a304b66dad';

/** The issuer of a tenant; `{tenantid}` stands for the one that only the token will name. */
const issuerId = (word: string, tenantId: string | undefined): string =>
  tenantId ?? (word === 'consumers' ? PERSONAL_TENANT : '{tenantid}');

/** @see https://openid.net/specs/openid-connect-discovery-1_0.html section 4.2 */
export const configuration: Handler = ({ entra, ask }, word = '') => {
  const tenant = knownTenant(word);
  const origin = cloudOrigin(entra, ask.place);
  const own = `${origin}/${tenant?.id ?? word}`;
  return json({
    token_endpoint: `${own}/oauth2/v2.0/token`,
    token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt', 'client_secret_basic'],
    jwks_uri: `${own}/discovery/v2.0/keys`,
    response_modes_supported: ['query', 'fragment', 'form_post'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    response_types_supported: ['code'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    issuer: `${origin}/${issuerId(word, tenant?.id)}/v2.0`,
    request_uri_parameter_supported: false,
    authorization_endpoint: `${own}/oauth2/v2.0/authorize`,
    device_authorization_endpoint: `${own}/oauth2/v2.0/devicecode`,
    end_session_endpoint: `${own}/oauth2/v2.0/logout`,
    http_logout_supported: true,
    frontchannel_logout_supported: true,
    claims_supported: 'sub iss cloud_instance_name aud exp iat nonce preferred_username name tid ver email'.split(' '),
    tenant_region_scope: tenant?.cloud === 'usgov' ? 'USGov' : tenant === undefined ? null : 'EU',
    cloud_instance_name: tenant === undefined ? 'microsoftonline.com' : cloudHost(tenant),
    cloud_graph_host_name: 'graph.windows.net',
    msgraph_host: tenant?.cloud === 'usgov' ? 'graph.microsoft.us' : 'graph.microsoft.com',
  });
};
