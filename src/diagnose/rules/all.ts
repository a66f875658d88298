import type { Rule } from '../rule.ts';
import { accountDisabled } from './account-disabled.ts';
import { accountLocked } from './account-locked.ts';
import { accountNotFound } from './account-not-found.ts';
import { appRegistrationWrong } from './app-registration-wrong.ts';
import { brokerStateBroken } from './broker-state-broken.ts';
import { captivePortal } from './captive-portal.ts';
import { cardAbsent } from './card-absent.ts';
import { cardCertificateCorrupt } from './card-certificate-corrupt.ts';
import { cardCertificateExpired } from './card-certificate-expired.ts';
import { cardCertificateRevoked } from './card-certificate-revoked.ts';
import { cardCertificateUnsuitable } from './card-certificate-unsuitable.ts';
import { cardCertificateUntrusted } from './card-certificate-untrusted.ts';
import { cardPinLocked } from './card-pin-locked.ts';
import { cardPinWrong } from './card-pin-wrong.ts';
import { cardReaderMissing } from './card-reader-missing.ts';
import { cardRevocationUnreachable } from './card-revocation-unreachable.ts';
import { clockSkew } from './clock-skew.ts';
import { connectionRefused } from './connection-refused.ts';
import { connectionReset } from './connection-reset.ts';
import { connectionTimeout } from './connection-timeout.ts';
import { consentNeeded } from './consent-needed.ts';
import { credentialsMismatch } from './credentials-mismatch.ts';
import { credentialsWrong } from './credentials-wrong.ts';
import { deviceNotRegistered } from './device-not-registered.ts';
import { dnsFailing } from './dns-failing.ts';
import { dnsNameNotFound } from './dns-name-not-found.ts';
import { dnsTampered } from './dns-tampered.ts';
import { dnsUnreachable } from './dns-unreachable.ts';
import { downloadInterrupted } from './download-interrupted.ts';
import { endpointBlocked } from './endpoint-blocked.ts';
import { federationRejects } from './federation-rejects.ts';
import { federationUnreachable } from './federation-unreachable.ts';
import { hostsFileOverride } from './hosts-file-override.ts';
import { ipv6Broken } from './ipv6-broken.ts';
import { keyStoreBroken } from './key-store-broken.ts';
import { licenceMissing } from './licence-missing.ts';
import { localProxyLeftBehind } from './local-proxy-left-behind.ts';
import { mfaFailed } from './mfa-failed.ts';
import { mfaNeeded } from './mfa-needed.ts';
import { mtuBlackHole } from './mtu-black-hole.ts';
import { offline } from './offline.ts';
import { pacBroken } from './pac-broken.ts';
import { passwordExpired } from './password-expired.ts';
import { policyBlocked } from './policy-blocked.ts';
import { proxyAuthentication } from './proxy-authentication.ts';
import { proxyRefuses } from './proxy-refuses.ts';
import { proxySettingsDisagree } from './proxy-settings-disagree.ts';
import { proxyUnreachable } from './proxy-unreachable.ts';
import { refreshTokenMissing } from './refresh-token-missing.ts';
import { serviceOutage } from './service-outage.ts';
import { signInExpired } from './sign-in-expired.ts';
import { slowNetwork } from './slow-network.ts';
import { tenantNotFound } from './tenant-not-found.ts';
import { throttled } from './throttled.ts';
import { tlsCertificateExpired } from './tls-certificate-expired.ts';
import { tlsCertificateRevoked } from './tls-certificate-revoked.ts';
import { tlsIntercepted } from './tls-intercepted.ts';
import { tlsRevocationUnreachable } from './tls-revocation-unreachable.ts';
import { tlsUntrustedRoot } from './tls-untrusted-root.ts';
import { tlsVersion } from './tls-version.ts';
import { tlsWrongName } from './tls-wrong-name.ts';

/** Every rule, by id. */
export const rules: readonly Rule[] = [
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
];
