import { clouds } from '../../catalogue/endpoints.ts';
import type { SignInStage } from '../../model/evidence.ts';
import type { Entry } from './entries.ts';

/** Where each part of a sign-in is asked for, under whatever host; the first that fits. */
const PATHS: readonly (readonly [path: RegExp, stage: SignInStage])[] = [
  [/\/discovery\/instance$|\/\.well-known\/openid-configuration$/i, 'discovery'],
  [/\/userrealm\/|\/getuserrealm\.srf$|\/GetCredentialType$/i, 'realm'],
  [/\/discovery\/(?:v2\.0\/)?keys$/i, 'keys'],
  [/\/devicecode$/i, 'device-code'],
  [/\/oauth2\/(?:v2\.0\/)?token$/i, 'token'],
  [/\/adfs\/services\/trust\//i, 'federation'],
  [
    /\/oauth2\/(?:v2\.0\/)?authorize$|\/login(?:\.srf)?$|\/kmsi$|\/SAS\/|\/reprocess$|\/certauth$|\/adfs\/ls\/?$|\/saml2$|\/Consent\/Set$|\/appverify$|\/deviceauth$/i,
    'authorize',
  ],
];

/** Everything here is about signing in. */
const HOSTS: ReadonlySet<string> = new Set([
  ...Object.values(clouds).map(({ authority }) => authority),
  ...['login.microsoft.com', 'login.windows.net', 'login.live.com', 'device.login.microsoftonline.com'],
]);

/** The part of a sign-in that a request belongs to; undefined when it belongs to none. */
export function stageAt({ url, sent, location }: Entry): SignInStage | undefined {
  const known = PATHS.find(([path]) => path.test(url.pathname))?.[1];
  if (known === 'token') return /(?:^|&)grant_type=refresh_token(?:&|$)/.test(sent) ? 'renewal' : 'token';
  if (known !== undefined) return known;
  const isWayBack = url.searchParams.has('error') && url.searchParams.has('state');
  return HOSTS.has(url.hostname) || isWayBack || leadsBack(location) ? 'authorize' : undefined;
}

/** Two tests of one go each: whoever made the recording also chose how long this is. */
const leadsBack = (location: string): boolean => /[?&]error=[^&]/.test(location) && /[?&]state=/.test(location);

/** Programs ask here, and get a document or tokens; never a page, never a redirect. */
export const isForPrograms = ({ url }: Entry): boolean => {
  const stage = PATHS.find(([path]) => path.test(url.pathname))?.[1];
  return stage !== undefined && stage !== 'authorize' && stage !== 'federation';
};
