import type { Rule } from '../rule.ts';
import { captivePortal } from './captive-portal.ts';
import { clockSkew } from './clock-skew.ts';
import { connectionRefused } from './connection-refused.ts';
import { connectionReset } from './connection-reset.ts';
import { connectionTimeout } from './connection-timeout.ts';
import { dnsFailing } from './dns-failing.ts';
import { dnsNameNotFound } from './dns-name-not-found.ts';
import { dnsTampered } from './dns-tampered.ts';
import { dnsUnreachable } from './dns-unreachable.ts';
import { downloadInterrupted } from './download-interrupted.ts';
import { endpointBlocked } from './endpoint-blocked.ts';
import { hostsFileOverride } from './hosts-file-override.ts';
import { localProxyLeftBehind } from './local-proxy-left-behind.ts';
import { offline } from './offline.ts';
import { pacBroken } from './pac-broken.ts';
import { proxyAuthentication } from './proxy-authentication.ts';
import { proxyRefuses } from './proxy-refuses.ts';
import { proxySettingsDisagree } from './proxy-settings-disagree.ts';
import { proxyUnreachable } from './proxy-unreachable.ts';
import { serviceOutage } from './service-outage.ts';
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
  captivePortal,
  clockSkew,
  connectionRefused,
  connectionReset,
  connectionTimeout,
  dnsFailing,
  dnsNameNotFound,
  dnsTampered,
  dnsUnreachable,
  downloadInterrupted,
  endpointBlocked,
  hostsFileOverride,
  localProxyLeftBehind,
  offline,
  pacBroken,
  proxyAuthentication,
  proxyRefuses,
  proxySettingsDisagree,
  proxyUnreachable,
  serviceOutage,
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
