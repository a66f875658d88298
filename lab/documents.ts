import type { IncomingMessage } from 'node:http';
import type { Site } from '../scenarios/scenario.ts';
import { publishedList } from './published-list.ts';

const AUTHORITY = 'login.microsoftonline.com';

/** As large as the real file: 17,174 bytes, the same in every run. */
const ICON = Buffer.alloc(17_174, 'signin-doctor ');

type Answer = { readonly status: number; readonly type: string; readonly body: Buffer };

const json = (content: object, status = 200): Answer => ({
  status,
  type: 'application/json; charset=utf-8',
  body: Buffer.from(JSON.stringify(content)),
});

const text = (content: string, type = 'text/plain', status = 200): Answer => ({
  status,
  type,
  body: Buffer.from(content),
});

const configuration = (tenant: string): object => ({
  issuer: `https://${AUTHORITY}/${tenant === 'organizations' ? '{tenantid}' : tenant}/v2.0`,
  authorization_endpoint: `https://${AUTHORITY}/${tenant}/oauth2/v2.0/authorize`,
  token_endpoint: `https://${AUTHORITY}/${tenant}/oauth2/v2.0/token`,
  device_authorization_endpoint: `https://${AUTHORITY}/${tenant}/oauth2/v2.0/devicecode`,
  jwks_uri: `https://${AUTHORITY}/${tenant}/discovery/v2.0/keys`,
});

const discovery = {
  tenant_discovery_endpoint: `https://${AUTHORITY}/common/.well-known/openid-configuration`,
  'api-version': '1.1',
  metadata: [
    {
      preferred_network: AUTHORITY,
      preferred_cache: 'login.windows.net',
      aliases: [AUTHORITY, 'login.windows.net', 'login.microsoft.com', 'sts.windows.net'],
    },
  ],
};

const keys = {
  keys: ['one', 'two', 'three'].map((kid) => ({ kty: 'RSA', use: 'sig', kid, n: 'x'.repeat(342), e: 'AQAB' })),
};

/** Domains that the lab's tenant directory knows. */
const realms: Readonly<Record<string, object>> = {
  'contoso.com': { account_type: 'Managed', domain_name: 'contoso.com', cloud_instance_name: 'microsoftonline.com' },
  'fabrikam.com': {
    account_type: 'Federated',
    domain_name: 'fabrikam.com',
    federation_protocol: 'WSTrust',
    federation_metadata_url: 'https://sts.fabrikam.com/adfs/services/trust/mex',
    federation_active_auth_url: 'https://sts.fabrikam.com/adfs/services/trust/2005/usernamemixed',
  },
};

const missingTenant = (tenant: string): object => ({
  error: 'invalid_tenant',
  error_description: `AADSTS90002: Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud.`,
  error_codes: [90002],
});

type Page = readonly [path: RegExp, answer: (...parts: readonly string[]) => Answer];

const pages: readonly Page[] = [
  [/^\/connecttest\.txt$/, () => text('Microsoft Connect Test')],
  [
    /^\/shared\/1\.0\/content\/images\/favicon_a_[a-z0-9]+\.ico$/,
    () => ({ status: 200, type: 'image/x-icon', body: ICON }),
  ],
  [/^\/common\/discovery\/instance$/, () => json(discovery)],
  [/^\/[^/]+\/discovery\/v2\.0\/keys$/, () => json(keys)],
  [/^\/([^/]+)(?:\/v2\.0)?\/\.well-known\/openid-configuration$/, (tenant = '') => configurationOf(tenant)],
  [/^\/common\/userrealm\/[^@]+@(.+)$/, (domain = '') => json(realms[domain] ?? { account_type: 'Unknown' })],
  [/^\/$/, () => text('<!doctype html><title>Sign in</title>', 'text/html')],
];

/** Documents that are not the sign-in service's own. */
const ALSO_WHERE_PEOPLE_SIGN_IN = /^\/(?:connecttest\.txt|shared\/.*)?$/;

export const hasDocument = ({ url = '/' }: IncomingMessage): boolean =>
  ALSO_WHERE_PEOPLE_SIGN_IN.test(url.split('?')[0] ?? '/');

function configurationOf(tenant: string): Answer {
  const isKnown = ['organizations', 'common', 'consumers', ...Object.keys(realms)].includes(tenant);
  return isKnown ? json(configuration(tenant)) : json(missingTenant(tenant), 400);
}

/** The piece of a document that a request asks for, if it asks for one from the start on. @see RFC 9110 section 14.2 */
export function pieceOf(answer: Answer, { headers }: IncomingMessage): Answer {
  const [, last] = /^bytes=0-(\d+)$/.exec(headers.range ?? '') ?? [];
  return last === undefined || answer.status !== 200
    ? answer
    : { ...answer, status: 206, body: answer.body.subarray(0, Number(last) + 1) };
}

/** What the service answers; with a status of the site, its refusal of everything. */
export function answerOf({ url = '/' }: IncomingMessage, { status, publishes }: Site): Answer {
  if (status !== undefined) return text(`<!doctype html><title>${status}</title>`, 'text/html', status);
  const path = decodeURIComponent(url.split('?')[0] ?? '/');
  const list = publishedList(path, publishes);
  if (list !== undefined) return json(list);
  for (const [pattern, answer] of pages) {
    const match = pattern.exec(path);
    if (match !== null) return answer(...match.slice(1));
  }
  return text('<!doctype html><title>Not found</title>', 'text/html', 404);
}
