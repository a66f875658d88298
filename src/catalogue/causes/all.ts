import type { Cause } from '../../model/cause.ts';
import accountDisabled from './account-disabled.json' with { type: 'json' };
import accountLocked from './account-locked.json' with { type: 'json' };
import accountNotFound from './account-not-found.json' with { type: 'json' };
import appRegistrationWrong from './app-registration-wrong.json' with { type: 'json' };
import brokerStateBroken from './broker-state-broken.json' with { type: 'json' };
import captivePortal from './captive-portal.json' with { type: 'json' };
import cardAbsent from './card-absent.json' with { type: 'json' };
import cardCertificateCorrupt from './card-certificate-corrupt.json' with { type: 'json' };
import cardCertificateExpired from './card-certificate-expired.json' with { type: 'json' };
import cardCertificateRevoked from './card-certificate-revoked.json' with { type: 'json' };
import cardCertificateUnsuitable from './card-certificate-unsuitable.json' with { type: 'json' };
import cardCertificateUntrusted from './card-certificate-untrusted.json' with { type: 'json' };
import cardPinLocked from './card-pin-locked.json' with { type: 'json' };
import cardPinWrong from './card-pin-wrong.json' with { type: 'json' };
import cardReaderMissing from './card-reader-missing.json' with { type: 'json' };
import cardRevocationUnreachable from './card-revocation-unreachable.json' with { type: 'json' };
import clockSkew from './clock-skew.json' with { type: 'json' };
import connectionRefused from './connection-refused.json' with { type: 'json' };
import connectionReset from './connection-reset.json' with { type: 'json' };
import connectionTimeout from './connection-timeout.json' with { type: 'json' };
import consentNeeded from './consent-needed.json' with { type: 'json' };
import credentialsMismatch from './credentials-mismatch.json' with { type: 'json' };
import credentialsWrong from './credentials-wrong.json' with { type: 'json' };
import deviceNotRegistered from './device-not-registered.json' with { type: 'json' };
import dnsFailing from './dns-failing.json' with { type: 'json' };
import dnsNameNotFound from './dns-name-not-found.json' with { type: 'json' };
import dnsTampered from './dns-tampered.json' with { type: 'json' };
import dnsUnreachable from './dns-unreachable.json' with { type: 'json' };
import downloadInterrupted from './download-interrupted.json' with { type: 'json' };
import endpointBlocked from './endpoint-blocked.json' with { type: 'json' };
import federationRejects from './federation-rejects.json' with { type: 'json' };
import federationUnreachable from './federation-unreachable.json' with { type: 'json' };
import hostsFileOverride from './hosts-file-override.json' with { type: 'json' };
import ipv6Broken from './ipv6-broken.json' with { type: 'json' };
import keyStoreBroken from './key-store-broken.json' with { type: 'json' };
import licenceMissing from './licence-missing.json' with { type: 'json' };
import localProxyLeftBehind from './local-proxy-left-behind.json' with { type: 'json' };
import mfaFailed from './mfa-failed.json' with { type: 'json' };
import mfaNeeded from './mfa-needed.json' with { type: 'json' };
import mtuBlackHole from './mtu-black-hole.json' with { type: 'json' };
import offline from './offline.json' with { type: 'json' };
import pacBroken from './pac-broken.json' with { type: 'json' };
import passwordExpired from './password-expired.json' with { type: 'json' };
import policyBlocked from './policy-blocked.json' with { type: 'json' };
import proxyAuthentication from './proxy-authentication.json' with { type: 'json' };
import proxyRefuses from './proxy-refuses.json' with { type: 'json' };
import proxySettingsDisagree from './proxy-settings-disagree.json' with { type: 'json' };
import proxyUnreachable from './proxy-unreachable.json' with { type: 'json' };
import refreshTokenMissing from './refresh-token-missing.json' with { type: 'json' };
import serviceOutage from './service-outage.json' with { type: 'json' };
import signInExpired from './sign-in-expired.json' with { type: 'json' };
import slowNetwork from './slow-network.json' with { type: 'json' };
import tenantNotFound from './tenant-not-found.json' with { type: 'json' };
import throttled from './throttled.json' with { type: 'json' };
import tlsCertificateExpired from './tls-certificate-expired.json' with { type: 'json' };
import tlsCertificateRevoked from './tls-certificate-revoked.json' with { type: 'json' };
import tlsIntercepted from './tls-intercepted.json' with { type: 'json' };
import tlsRevocationUnreachable from './tls-revocation-unreachable.json' with { type: 'json' };
import tlsUntrustedRoot from './tls-untrusted-root.json' with { type: 'json' };
import tlsVersion from './tls-version.json' with { type: 'json' };
import tlsWrongName from './tls-wrong-name.json' with { type: 'json' };

/** Every unit of this folder, by file name. */
export const causes = [
  accountDisabled,
  accountLocked,
  accountNotFound,
  appRegistrationWrong,
  brokerStateBroken,
  captivePortal,
  cardAbsent,
  cardCertificateCorrupt,
  cardCertificateExpired,
  cardCertificateRevoked,
  cardCertificateUnsuitable,
  cardCertificateUntrusted,
  cardPinLocked,
  cardPinWrong,
  cardReaderMissing,
  cardRevocationUnreachable,
  clockSkew,
  connectionRefused,
  connectionReset,
  connectionTimeout,
  consentNeeded,
  credentialsMismatch,
  credentialsWrong,
  deviceNotRegistered,
  dnsFailing,
  dnsNameNotFound,
  dnsTampered,
  dnsUnreachable,
  downloadInterrupted,
  endpointBlocked,
  federationRejects,
  federationUnreachable,
  hostsFileOverride,
  ipv6Broken,
  keyStoreBroken,
  licenceMissing,
  localProxyLeftBehind,
  mfaFailed,
  mfaNeeded,
  mtuBlackHole,
  offline,
  pacBroken,
  passwordExpired,
  policyBlocked,
  proxyAuthentication,
  proxyRefuses,
  proxySettingsDisagree,
  proxyUnreachable,
  refreshTokenMissing,
  serviceOutage,
  signInExpired,
  slowNetwork,
  tenantNotFound,
  throttled,
  tlsCertificateExpired,
  tlsCertificateRevoked,
  tlsIntercepted,
  tlsRevocationUnreachable,
  tlsUntrustedRoot,
  tlsVersion,
  tlsWrongName,
] as readonly Cause[];
