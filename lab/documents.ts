import type { IncomingMessage } from 'node:http';
import type { Site } from '../scenarios/scenario.ts';
import { publishedList } from './published-list.ts';

const AUTHORITY = 'login.microsoftonline.com';

/** The sign-in service of China answers by itself; that of the US government is played by the Entra stand-in. */
const CHINA = 'login.partner.microsoftonline.cn';

/** Which service was asked. */
const authorityOf = ({ headers }: IncomingMessage): string => (headers.host === CHINA ? CHINA : AUTHORITY);

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

const ALIASES = [AUTHORITY, 'login.windows.net', 'login.microsoft.com', 'sts.windows.net'];

const configuration = (tenant: string, authority: string): object => ({
  issuer: `https://${authority}/${tenant === 'organizations' ? '{tenantid}' : tenant}/v2.0`,
  authorization_endpoint: `https://${authority}/${tenant}/oauth2/v2.0/authorize`,
  token_endpoint: `https://${authority}/${tenant}/oauth2/v2.0/token`,
  device_authorization_endpoint: `https://${authority}/${tenant}/oauth2/v2.0/devicecode`,
  jwks_uri: `https://${authority}/${tenant}/discovery/v2.0/keys`,
});

const discovery = (authority: string): object => ({
  tenant_discovery_endpoint: `https://${authority}/common/.well-known/openid-configuration`,
  'api-version': '1.1',
  metadata: [
    {
      preferred_network: authority,
      preferred_cache: authority === AUTHORITY ? 'login.windows.net' : authority,
      aliases: authority === AUTHORITY ? ALIASES : [authority, 'login.chinacloudapi.cn'],
    },
  ],
});

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

/** `part` is what the first group of the path holds; empty where there is none. */
type Page = readonly [path: RegExp, answer: (part: string, authority: string) => Answer];

const pages: readonly Page[] = [
  [/^\/connecttest\.txt$/, () => text('Microsoft Connect Test')],
  [
    /^\/shared\/1\.0\/content\/images\/favicon_a_[a-z0-9]+\.ico$/,
    () => ({ status: 200, type: 'image/x-icon', body: ICON }),
  ],
  [/^\/common\/discovery\/instance$/, (_, authority) => json(discovery(authority))],
  [/^\/[^/]+\/discovery\/v2\.0\/keys$/, () => json(keys)],
  [/^\/([^/]+)(?:\/v2\.0)?\/\.well-known\/openid-configuration$/, configurationOf],
  [/^\/common\/userrealm\/[^@]+@(.+)$/, (domain) => json(realms[domain] ?? { account_type: 'Unknown' })],
  [/^\/$/, () => text('<!doctype html><title>Sign in</title>', 'text/html')],
];

/** Documents that are not the sign-in service's own. */
const ALSO_WHERE_PEOPLE_SIGN_IN = /^\/(?:connecttest\.txt|shared\/.*)?$/;

export const hasDocument = ({ url = '/' }: IncomingMessage): boolean =>
  ALSO_WHERE_PEOPLE_SIGN_IN.test(url.split('?')[0] ?? '/');

function configurationOf(tenant: string, authority: string): Answer {
  const isKnown = ['organizations', 'common', 'consumers', ...Object.keys(realms)].includes(tenant);
  return isKnown ? json(configuration(tenant, authority)) : json(missingTenant(tenant), 400);
}

/** The piece of a document that a request asks for, if it asks for one from the start on. @see RFC 9110 section 14.2 */
export function pieceOf(answer: Answer, { headers }: IncomingMessage): Answer {
  const [, last] = /^bytes=0-(\d+)$/.exec(headers.range ?? '') ?? [];
  return last === undefined || answer.status !== 200
    ? answer
    : { ...answer, status: 206, body: answer.body.subarray(0, Number(last) + 1) };
}

/** What the service answers; with a status of the site, its refusal of everything. */
export function answerOf(request: IncomingMessage, { status, publishes }: Site): Answer {
  const { url = '/' } = request;
  if (status !== undefined) return text(`<!doctype html><title>${status}</title>`, 'text/html', status);
  const path = decodeURIComponent(url.split('?')[0] ?? '/');
  const list = publishedList(path, publishes);
  if (list !== undefined) return json(list);
  for (const [pattern, answer] of pages) {
    const match = pattern.exec(path);
    if (match !== null) return answer(match[1] ?? '', authorityOf(request));
  }
  return text('<!doctype html><title>Not found</title>', 'text/html', 404);
}
