import { mex } from './adfs/mex.ts';
import { companyPage, companySignIn } from './adfs/passive.ts';
import { certificateTransport, usernameMixed } from './adfs/trust.ts';
import { answerConfirmation, answerConsent, answerStaySignedIn } from './endpoints/answers.ts';
import { authorize } from './endpoints/authorize.ts';
import { certificateSignIn } from './endpoints/certificate.ts';
import { configuration } from './endpoints/configuration.ts';
import { credentialType } from './endpoints/credential-type.ts';
import { deviceCode, deviceEntry, enterDeviceCode } from './endpoints/device.ts';
import { errorLookup } from './endpoints/error.ts';
import { federatedSignIn } from './endpoints/federated.ts';
import { instanceDiscovery } from './endpoints/instance-discovery.ts';
import { keys } from './endpoints/keys.ts';
import { login } from './endpoints/login.ts';
import { logout } from './endpoints/logout.ts';
import { beginSecondStep, createPasskey, processSecondStep, usePasskey } from './endpoints/second-step.ts';
import { token } from './endpoints/token.ts';
import { userRealm, userRealmByQuery } from './endpoints/user-realm.ts';
import type { Handler } from './entra.ts';
import type { Place } from './exchange.ts';

export type Route = {
  readonly places: readonly Place[];
  readonly method: 'GET' | 'POST';
  readonly path: RegExp;
  readonly handler: Handler;
  /** How a refusal is said. */
  readonly refuses: 'page' | 'json';
};

const CLOUDS: readonly Place[] = ['login', 'gov'];

const page = (method: Route['method'], path: RegExp, handler: Handler, places = CLOUDS): Route => ({
  places,
  method,
  path,
  handler,
  refuses: 'page',
});

const document = (method: Route['method'], path: RegExp, handler: Handler, places = CLOUDS): Route => ({
  places,
  method,
  path,
  handler,
  refuses: 'json',
});

const STS: readonly Place[] = ['sts'];

/** Everything that the stand-in answers. Paths are those of the service, whatever their case. */
export const routes: readonly Route[] = [
  document('GET', /^\/([^/]+)(?:\/v2\.0)?\/\.well-known\/openid-configuration$/i, configuration),
  document('GET', /^\/common\/discovery\/instance$/i, instanceDiscovery),
  document('GET', /^\/([^/]+)\/discovery(?:\/v2\.0)?\/keys$/i, keys),
  document('GET', /^\/common\/userrealm\/([^/]+)$/i, userRealm),
  document('GET', /^\/(?:common\/)?getuserrealm\.srf$/i, userRealmByQuery),
  document('POST', /^\/common\/GetCredentialType$/i, credentialType),
  page('GET', /^\/([^/]+)\/oauth2\/v2\.0\/authorize$/i, authorize),
  page('POST', /^\/([^/]+)\/oauth2\/v2\.0\/authorize$/i, authorize),
  page('POST', /^\/[^/]+\/login$/i, login),
  page('POST', /^\/login\.srf$/i, federatedSignIn),
  page('POST', /^\/common\/SAS\/BeginAuth$/i, beginSecondStep),
  page('POST', /^\/common\/SAS\/ProcessAuth$/i, processSecondStep),
  page('POST', /^\/common\/fido\/create$/i, createPasskey),
  page('POST', /^\/common\/fido\/get$/i, usePasskey),
  page('POST', /^\/common\/Consent\/Set$/i, answerConsent),
  page('POST', /^\/appverify$/i, answerConfirmation),
  page('POST', /^\/kmsi$/i, answerStaySignedIn),
  document('POST', /^\/([^/]+)\/oauth2\/v2\.0\/devicecode$/i, deviceCode),
  page('GET', /^\/common\/oauth2\/deviceauth$/i, deviceEntry),
  page('POST', /^\/common\/oauth2\/deviceauth$/i, enterDeviceCode),
  document('POST', /^\/([^/]+)\/oauth2\/v2\.0\/token$/i, token),
  page('GET', /^\/[^/]+\/oauth2\/v2\.0\/logout$/i, logout),
  page('GET', /^\/error$/i, errorLookup),
  page('POST', /^\/([^/]+)\/certauth$/i, certificateSignIn, ['certauth']),
  document('GET', /^\/adfs\/services\/trust\/mex$/i, mex, STS),
  document('POST', /^\/adfs\/services\/trust\/(13|2005)\/usernamemixed$/i, usernameMixed, STS),
  document('POST', /^\/adfs\/services\/trust\/(13|2005)\/certificatetransport$/i, certificateTransport, ['stscert']),
  page('GET', /^\/adfs\/ls\/?$/i, companyPage, STS),
  page('POST', /^\/adfs\/ls\/?$/i, companySignIn, ['sts', 'stscert']),
];
