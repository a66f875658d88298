import { captivePortalByDns } from './captive-portal-by-dns.ts';
import { captivePortalRedirect } from './captive-portal-redirect.ts';
import { certificateExpired } from './certificate-expired.ts';
import { certificateForAnotherName } from './certificate-for-another-name.ts';
import { certificateNotYetValid } from './certificate-not-yet-valid.ts';
import { certificateRevoked } from './certificate-revoked.ts';
import { certificateRevokedOcsp } from './certificate-revoked-ocsp.ts';
import { certificateSelfSigned } from './certificate-self-signed.ts';
import { charlesDecrypts } from './charles-decrypts.ts';
import { chinaSignInReset } from './china-sign-in-reset.ts';
import { clientCertificateWanted } from './client-certificate-wanted.ts';
import { clock400DaysBehind } from './clock-400-days-behind.ts';
import { clockBehindDeadIpv6 } from './clock-behind-dead-ipv6.ts';
import { clockBehindNoNtp } from './clock-behind-no-ntp.ts';
import { clockFastBehindInspection } from './clock-fast-behind-inspection.ts';
import { clockTenMinutesFast } from './clock-ten-minutes-fast.ts';
import { contentFilterResetsBody } from './content-filter-resets-body.ts';
import { deadIpv6AndDeadProxy } from './dead-ipv6-and-dead-proxy.ts';
import { desktopExceptionBlocked } from './desktop-exception-blocked.ts';
import { dnsBlockPagePlain } from './dns-block-page-plain.ts';
import { dnsBlockPageSelfSigned } from './dns-block-page-self-signed.ts';
import { dnsDeadAndProxyDead } from './dns-dead-and-proxy-dead.ts';
import { dnsDeadBesideHostsLine } from './dns-dead-beside-hosts-line.ts';
import { dnsDropped } from './dns-dropped.ts';
import { dnsEmptyAnswer } from './dns-empty-answer.ts';
import { dnsFirstServerLies } from './dns-first-server-lies.ts';
import { dnsFirstServerLiesForIpv4 } from './dns-first-server-lies-for-ipv4.ts';
import { dnsNobodyListens } from './dns-nobody-listens.ts';
import { dnsRefused } from './dns-refused.ts';
import { dnsServfail } from './dns-servfail.ts';
import { dnsSignInNameUnknown } from './dns-sign-in-name-unknown.ts';
import { dnsSinkhole } from './dns-sinkhole.ts';
import { downloadClosedEarly } from './download-closed-early.ts';
import { downloadReset } from './download-reset.ts';
import { downloadStalls } from './download-stalls.ts';
import { endpointBlockPage } from './endpoint-block-page.ts';
import { endpointGraphBlocked } from './endpoint-graph-blocked.ts';
import { endpointRowBlocked } from './endpoint-row-blocked.ts';
import { endpointStaticsBlocked } from './endpoint-statics-blocked.ts';
import { environmentDeadSocks5 } from './environment-dead-socks5.ts';
import { environmentSocks5WantsPassword } from './environment-socks5-wants-password.ts';
import { everythingDropped } from './everything-dropped.ts';
import { federation404Mex } from './federation-404-mex.ts';
import { federation500 } from './federation-500.ts';
import { federation503 } from './federation-503.ts';
import { federationAnswersHtml } from './federation-answers-html.ts';
import { federationDns } from './federation-dns.ts';
import { federationDown } from './federation-down.ts';
import { federationReset } from './federation-reset.ts';
import { federationSilent } from './federation-silent.ts';
import { federationTlsExpired } from './federation-tls-expired.ts';
import { federationUntrusted } from './federation-untrusted.ts';
import { fiddlerDecrypts } from './fiddler-decrypts.ts';
import { fiddlerLeftBehind } from './fiddler-left-behind.ts';
import { handshakeClosed } from './handshake-closed.ts';
import { healthy } from './healthy.ts';
import { healthy1PercentLoss } from './healthy-1-percent-loss.ts';
import { healthy50Ms } from './healthy-50-ms.ts';
import { healthy250Ms } from './healthy-250-ms.ts';
import { healthyAliases } from './healthy-aliases.ts';
import { healthyChina } from './healthy-china.ts';
import { healthyCrossSigned } from './healthy-cross-signed.ts';
import { healthyDesktopExceptions } from './healthy-desktop-exceptions.ts';
import { healthyDesktopWithoutProxy } from './healthy-desktop-without-proxy.ts';
import { healthyDnsDeadBehindProxy } from './healthy-dns-dead-behind-proxy.ts';
import { healthyEnvironmentHttps } from './healthy-environment-https.ts';
import { healthyEnvironmentSocks5 } from './healthy-environment-socks5.ts';
import { healthyExplicitProxy } from './healthy-explicit-proxy.ts';
import { healthyFederated } from './healthy-federated.ts';
import { healthyFirstDnsDead } from './healthy-first-dns-dead.ts';
import { healthyHostsFile } from './healthy-hosts-file.ts';
import { healthyHostsLineBehindProxy } from './healthy-hosts-line-behind-proxy.ts';
import { healthyInspectionOfSomeHosts } from './healthy-inspection-of-some-hosts.ts';
import { healthyIpv4Only } from './healthy-ipv4-only.ts';
import { healthyIpv6Only } from './healthy-ipv6-only.ts';
import { healthyIpv6Rejecting } from './healthy-ipv6-rejecting.ts';
import { healthyIpv6SilentBehindProxy } from './healthy-ipv6-silent-behind-proxy.ts';
import { healthyListSilent } from './healthy-list-silent.ts';
import { healthyLossy } from './healthy-lossy.ts';
import { healthyMtu1280WithIcmp } from './healthy-mtu-1280-with-icmp.ts';
import { healthyNewerList } from './healthy-newer-list.ts';
import { healthyNoNtp } from './healthy-no-ntp.ts';
import { healthyOcspStapled } from './healthy-ocsp-stapled.ts';
import { healthyOneAddressRefuses } from './healthy-one-address-refuses.ts';
import { healthyOneRevocationHostDown } from './healthy-one-revocation-host-down.ts';
import { healthyPacAtHome } from './healthy-pac-at-home.ts';
import { healthyPacByFile } from './healthy-pac-by-file.ts';
import { healthyPacDirect } from './healthy-pac-direct.ts';
import { healthyPacFallback } from './healthy-pac-fallback.ts';
import { healthyPacFallbackDirect } from './healthy-pac-fallback-direct.ts';
import { healthyPacHttps } from './healthy-pac-https.ts';
import { healthyPacMissing } from './healthy-pac-missing.ts';
import { healthyPacProxy } from './healthy-pac-proxy.ts';
import { healthyPacSocks4 } from './healthy-pac-socks4.ts';
import { healthyPacSocks5 } from './healthy-pac-socks5.ts';
import { healthyPartMissing } from './healthy-part-missing.ts';
import { healthyPortalForOthers } from './healthy-portal-for-others.ts';
import { healthyPortalLoggedIn } from './healthy-portal-logged-in.ts';
import { healthyProxyBypassed } from './healthy-proxy-bypassed.ts';
import { healthySlowLine } from './healthy-slow-line.ts';
import { healthySplitDns } from './healthy-split-dns.ts';
import { healthySquidErrorPage } from './healthy-squid-error-page.ts';
import { healthyTimeServerWrong } from './healthy-time-server-wrong.ts';
import { healthyTransparentProxy } from './healthy-transparent-proxy.ts';
import { healthyTrustedInspection } from './healthy-trusted-inspection.ts';
import { healthyUnorderedChain } from './healthy-unordered-chain.ts';
import { healthyUser } from './healthy-user.ts';
import { healthyUsgov } from './healthy-usgov.ts';
import { healthyUsgovdod } from './healthy-usgovdod.ts';
import { healthyVpnMtu1400 } from './healthy-vpn-mtu-1400.ts';
import { healthyWpad } from './healthy-wpad.ts';
import { healthyWpadNone } from './healthy-wpad-none.ts';
import { healthyWrongDateHeader } from './healthy-wrong-date-header.ts';
import { hostsFileDeadAddress } from './hosts-file-dead-address.ts';
import { hostsFileLoopback } from './hosts-file-loopback.ts';
import { httpsDropped } from './https-dropped.ts';
import { httpsForbiddenByRouter } from './https-forbidden-by-router.ts';
import { httpsRejected } from './https-rejected.ts';
import { inspectionOfSomeHosts } from './inspection-of-some-hosts.ts';
import { inspectionUntrusted } from './inspection-untrusted.ts';
import { intermediateMissing } from './intermediate-missing.ts';
import { ipv6Silent } from './ipv6-silent.ts';
import { ipv6SilentSignInOnly } from './ipv6-silent-sign-in-only.ts';
import { kasperskyUntrusted } from './kaspersky-untrusted.ts';
import { linkDown } from './link-down.ts';
import { loginWindowsNetBlocked } from './login-windows-net-blocked.ts';
import { mtuBlackHoleDown } from './mtu-black-hole-down.ts';
import { mtuBlackHoleUp } from './mtu-black-hole-up.ts';
import { nameFilterResets } from './name-filter-resets.ts';
import { nameFilterSwallows } from './name-filter-swallows.ts';
import { netskopeUntrusted } from './netskope-untrusted.ts';
import { noDefaultRoute } from './no-default-route.ts';
import { pacByFile } from './pac-by-file.ts';
import { pacByFileMissing } from './pac-by-file-missing.ts';
import { pacDeadProxy } from './pac-dead-proxy.ts';
import { pacDeadSocks5 } from './pac-dead-socks5.ts';
import { pacEndlessLoop } from './pac-endless-loop.ts';
import { pacHttpsProxyRefuses } from './pac-https-proxy-refuses.ts';
import { pacHttpsProxyUntrusted } from './pac-https-proxy-untrusted.ts';
import { pacIsAWebPage } from './pac-is-a-web-page.ts';
import { pacMissing } from './pac-missing.ts';
import { pacNoFunction } from './pac-no-function.ts';
import { pacSendsTeamsToDeadProxy } from './pac-sends-teams-to-dead-proxy.ts';
import { pacSlowServer } from './pac-slow-server.ts';
import { pacSocks5Refuses } from './pac-socks5-refuses.ts';
import { pacSocks5WantsPassword } from './pac-socks5-wants-password.ts';
import { pacSyntaxError } from './pac-syntax-error.ts';
import { pacThrows } from './pac-throws.ts';
import { portal511 } from './portal-511.ts';
import { portalAndStaleHostsLine } from './portal-and-stale-hosts-line.ts';
import { portalControlLetThrough } from './portal-control-let-through.ts';
import { portalExpired } from './portal-expired.ts';
import { portalHttpsOnly } from './portal-https-only.ts';
import { portalInPlace } from './portal-in-place.ts';
import { portalJavascript } from './portal-javascript.ts';
import { portalMetaRefresh } from './portal-meta-refresh.ts';
import { portalMicrosoftLetThrough } from './portal-microsoft-let-through.ts';
import { portalOwnCertificate } from './portal-own-certificate.ts';
import { portalRfc8908 } from './portal-rfc8908.ts';
import { proxyDeniesSignIn } from './proxy-denies-sign-in.ts';
import { proxyExceptionBlocked } from './proxy-exception-blocked.ts';
import { proxyKnowsNoNames } from './proxy-knows-no-names.ts';
import { proxyNameUnknown } from './proxy-name-unknown.ts';
import { proxyNobodyListens } from './proxy-nobody-listens.ts';
import { proxySettingsDisagree } from './proxy-settings-disagree.ts';
import { proxySwallowed } from './proxy-swallowed.ts';
import { proxyWantsPassword } from './proxy-wants-password.ts';
import { proxyWantsPasswordTinyproxy } from './proxy-wants-password-tinyproxy.ts';
import { revocationBlocked } from './revocation-blocked.ts';
import { revocationNamesUnknown } from './revocation-names-unknown.ts';
import { rootMissing } from './root-missing.ts';
import { rootMissingBesideHostsLine } from './root-missing-beside-hosts-line.ts';
import type { Scenario } from './scenario.ts';
import { serviceOutage } from './service-outage.ts';
import { serviceOutage500 } from './service-outage-500.ts';
import { serviceOutageBesidePortal } from './service-outage-beside-portal.ts';
import { serviceOutageLoginOnly } from './service-outage-login-only.ts';
import { serviceOutageRealmOnly } from './service-outage-realm-only.ts';
import { serviceOutageUsgov } from './service-outage-usgov.ts';
import { serviceThrottles } from './service-throttles.ts';
import { serviceThrottlesWithoutWait } from './service-throttles-without-wait.ts';
import { silentInHandshake } from './silent-in-handshake.ts';
import { sizeLimitedProxy } from './size-limited-proxy.ts';
import { slowDrip } from './slow-drip.ts';
import { slowFar } from './slow-far.ts';
import { slowLossy } from './slow-lossy.ts';
import { slowTrickle } from './slow-trickle.ts';
import { someAddressesDropped } from './some-addresses-dropped.ts';
import { squidErrorPageTeamsBlocked } from './squid-error-page-teams-blocked.ts';
import { sshTunnelEnded } from './ssh-tunnel-ended.ts';
import { teamsAddressBlocked } from './teams-address-blocked.ts';
import { teamsNameBlocked } from './teams-name-blocked.ts';
import { tenantNotFound } from './tenant-not-found.ts';
import { tenantUnknownByRealm } from './tenant-unknown-by-realm.ts';
import { tenantUnknownUsgov } from './tenant-unknown-usgov.ts';
import { tls10Only } from './tls-1-0-only.ts';
import { unknownRoot } from './unknown-root.ts';
import { usgovTeamsBlocked } from './usgov-teams-blocked.ts';
import { usgovdodTeamsBlocked } from './usgovdod-teams-blocked.ts';
import { weakHashInspection } from './weak-hash-inspection.ts';
import { weakKeyInspection } from './weak-key-inspection.ts';
import { wpadDead } from './wpad-dead.ts';
import { wrongPurposeCertificate } from './wrong-purpose-certificate.ts';

/** Every world, by name. */
export const scenarios: Readonly<Record<string, Scenario>> = {
  'captive-portal-by-dns': captivePortalByDns,
  'captive-portal-redirect': captivePortalRedirect,
  'certificate-expired': certificateExpired,
  'certificate-for-another-name': certificateForAnotherName,
  'certificate-not-yet-valid': certificateNotYetValid,
  'certificate-revoked': certificateRevoked,
  'certificate-revoked-ocsp': certificateRevokedOcsp,
  'certificate-self-signed': certificateSelfSigned,
  'charles-decrypts': charlesDecrypts,
  'china-sign-in-reset': chinaSignInReset,
  'client-certificate-wanted': clientCertificateWanted,
  'clock-400-days-behind': clock400DaysBehind,
  'clock-behind-dead-ipv6': clockBehindDeadIpv6,
  'clock-behind-no-ntp': clockBehindNoNtp,
  'clock-fast-behind-inspection': clockFastBehindInspection,
  'clock-ten-minutes-fast': clockTenMinutesFast,
  'content-filter-resets-body': contentFilterResetsBody,
  'dead-ipv6-and-dead-proxy': deadIpv6AndDeadProxy,
  'desktop-exception-blocked': desktopExceptionBlocked,
  'dns-block-page-plain': dnsBlockPagePlain,
  'dns-block-page-self-signed': dnsBlockPageSelfSigned,
  'dns-dead-and-proxy-dead': dnsDeadAndProxyDead,
  'dns-dead-beside-hosts-line': dnsDeadBesideHostsLine,
  'dns-dropped': dnsDropped,
  'dns-empty-answer': dnsEmptyAnswer,
  'dns-first-server-lies': dnsFirstServerLies,
  'dns-first-server-lies-for-ipv4': dnsFirstServerLiesForIpv4,
  'dns-nobody-listens': dnsNobodyListens,
  'dns-refused': dnsRefused,
  'dns-servfail': dnsServfail,
  'dns-sign-in-name-unknown': dnsSignInNameUnknown,
  'dns-sinkhole': dnsSinkhole,
  'download-closed-early': downloadClosedEarly,
  'download-reset': downloadReset,
  'download-stalls': downloadStalls,
  'endpoint-block-page': endpointBlockPage,
  'endpoint-graph-blocked': endpointGraphBlocked,
  'endpoint-row-blocked': endpointRowBlocked,
  'endpoint-statics-blocked': endpointStaticsBlocked,
  'environment-dead-socks5': environmentDeadSocks5,
  'environment-socks5-wants-password': environmentSocks5WantsPassword,
  'everything-dropped': everythingDropped,
  'federation-404-mex': federation404Mex,
  'federation-500': federation500,
  'federation-503': federation503,
  'federation-answers-html': federationAnswersHtml,
  'federation-dns': federationDns,
  'federation-down': federationDown,
  'federation-reset': federationReset,
  'federation-silent': federationSilent,
  'federation-tls-expired': federationTlsExpired,
  'federation-untrusted': federationUntrusted,
  'fiddler-decrypts': fiddlerDecrypts,
  'fiddler-left-behind': fiddlerLeftBehind,
  'handshake-closed': handshakeClosed,
  healthy: healthy,
  'healthy-1-percent-loss': healthy1PercentLoss,
  'healthy-250-ms': healthy250Ms,
  'healthy-50-ms': healthy50Ms,
  'healthy-aliases': healthyAliases,
  'healthy-china': healthyChina,
  'healthy-cross-signed': healthyCrossSigned,
  'healthy-desktop-exceptions': healthyDesktopExceptions,
  'healthy-desktop-without-proxy': healthyDesktopWithoutProxy,
  'healthy-dns-dead-behind-proxy': healthyDnsDeadBehindProxy,
  'healthy-environment-https': healthyEnvironmentHttps,
  'healthy-environment-socks5': healthyEnvironmentSocks5,
  'healthy-explicit-proxy': healthyExplicitProxy,
  'healthy-federated': healthyFederated,
  'healthy-first-dns-dead': healthyFirstDnsDead,
  'healthy-hosts-file': healthyHostsFile,
  'healthy-hosts-line-behind-proxy': healthyHostsLineBehindProxy,
  'healthy-inspection-of-some-hosts': healthyInspectionOfSomeHosts,
  'healthy-ipv4-only': healthyIpv4Only,
  'healthy-ipv6-only': healthyIpv6Only,
  'healthy-ipv6-rejecting': healthyIpv6Rejecting,
  'healthy-ipv6-silent-behind-proxy': healthyIpv6SilentBehindProxy,
  'healthy-list-silent': healthyListSilent,
  'healthy-lossy': healthyLossy,
  'healthy-mtu-1280-with-icmp': healthyMtu1280WithIcmp,
  'healthy-newer-list': healthyNewerList,
  'healthy-no-ntp': healthyNoNtp,
  'healthy-ocsp-stapled': healthyOcspStapled,
  'healthy-one-address-refuses': healthyOneAddressRefuses,
  'healthy-one-revocation-host-down': healthyOneRevocationHostDown,
  'healthy-pac-at-home': healthyPacAtHome,
  'healthy-pac-by-file': healthyPacByFile,
  'healthy-pac-direct': healthyPacDirect,
  'healthy-pac-fallback': healthyPacFallback,
  'healthy-pac-fallback-direct': healthyPacFallbackDirect,
  'healthy-pac-https': healthyPacHttps,
  'healthy-pac-missing': healthyPacMissing,
  'healthy-pac-proxy': healthyPacProxy,
  'healthy-pac-socks4': healthyPacSocks4,
  'healthy-pac-socks5': healthyPacSocks5,
  'healthy-part-missing': healthyPartMissing,
  'healthy-portal-for-others': healthyPortalForOthers,
  'healthy-portal-logged-in': healthyPortalLoggedIn,
  'healthy-proxy-bypassed': healthyProxyBypassed,
  'healthy-slow-line': healthySlowLine,
  'healthy-split-dns': healthySplitDns,
  'healthy-squid-error-page': healthySquidErrorPage,
  'healthy-time-server-wrong': healthyTimeServerWrong,
  'healthy-transparent-proxy': healthyTransparentProxy,
  'healthy-trusted-inspection': healthyTrustedInspection,
  'healthy-unordered-chain': healthyUnorderedChain,
  'healthy-user': healthyUser,
  'healthy-usgov': healthyUsgov,
  'healthy-usgovdod': healthyUsgovdod,
  'healthy-vpn-mtu-1400': healthyVpnMtu1400,
  'healthy-wpad': healthyWpad,
  'healthy-wpad-none': healthyWpadNone,
  'healthy-wrong-date-header': healthyWrongDateHeader,
  'hosts-file-dead-address': hostsFileDeadAddress,
  'hosts-file-loopback': hostsFileLoopback,
  'https-dropped': httpsDropped,
  'https-forbidden-by-router': httpsForbiddenByRouter,
  'https-rejected': httpsRejected,
  'inspection-of-some-hosts': inspectionOfSomeHosts,
  'inspection-untrusted': inspectionUntrusted,
  'intermediate-missing': intermediateMissing,
  'ipv6-silent': ipv6Silent,
  'ipv6-silent-sign-in-only': ipv6SilentSignInOnly,
  'kaspersky-untrusted': kasperskyUntrusted,
  'link-down': linkDown,
  'login-windows-net-blocked': loginWindowsNetBlocked,
  'mtu-black-hole-down': mtuBlackHoleDown,
  'mtu-black-hole-up': mtuBlackHoleUp,
  'name-filter-resets': nameFilterResets,
  'name-filter-swallows': nameFilterSwallows,
  'netskope-untrusted': netskopeUntrusted,
  'no-default-route': noDefaultRoute,
  'pac-by-file': pacByFile,
  'pac-by-file-missing': pacByFileMissing,
  'pac-dead-proxy': pacDeadProxy,
  'pac-dead-socks5': pacDeadSocks5,
  'pac-endless-loop': pacEndlessLoop,
  'pac-https-proxy-refuses': pacHttpsProxyRefuses,
  'pac-https-proxy-untrusted': pacHttpsProxyUntrusted,
  'pac-is-a-web-page': pacIsAWebPage,
  'pac-missing': pacMissing,
  'pac-no-function': pacNoFunction,
  'pac-sends-teams-to-dead-proxy': pacSendsTeamsToDeadProxy,
  'pac-slow-server': pacSlowServer,
  'pac-socks5-refuses': pacSocks5Refuses,
  'pac-socks5-wants-password': pacSocks5WantsPassword,
  'pac-syntax-error': pacSyntaxError,
  'pac-throws': pacThrows,
  'portal-511': portal511,
  'portal-and-stale-hosts-line': portalAndStaleHostsLine,
  'portal-control-let-through': portalControlLetThrough,
  'portal-expired': portalExpired,
  'portal-https-only': portalHttpsOnly,
  'portal-in-place': portalInPlace,
  'portal-javascript': portalJavascript,
  'portal-meta-refresh': portalMetaRefresh,
  'portal-microsoft-let-through': portalMicrosoftLetThrough,
  'portal-own-certificate': portalOwnCertificate,
  'portal-rfc8908': portalRfc8908,
  'proxy-denies-sign-in': proxyDeniesSignIn,
  'proxy-exception-blocked': proxyExceptionBlocked,
  'proxy-knows-no-names': proxyKnowsNoNames,
  'proxy-name-unknown': proxyNameUnknown,
  'proxy-nobody-listens': proxyNobodyListens,
  'proxy-settings-disagree': proxySettingsDisagree,
  'proxy-swallowed': proxySwallowed,
  'proxy-wants-password': proxyWantsPassword,
  'proxy-wants-password-tinyproxy': proxyWantsPasswordTinyproxy,
  'revocation-blocked': revocationBlocked,
  'revocation-names-unknown': revocationNamesUnknown,
  'root-missing': rootMissing,
  'root-missing-beside-hosts-line': rootMissingBesideHostsLine,
  'service-outage': serviceOutage,
  'service-outage-500': serviceOutage500,
  'service-outage-beside-portal': serviceOutageBesidePortal,
  'service-outage-login-only': serviceOutageLoginOnly,
  'service-outage-realm-only': serviceOutageRealmOnly,
  'service-outage-usgov': serviceOutageUsgov,
  'service-throttles': serviceThrottles,
  'service-throttles-without-wait': serviceThrottlesWithoutWait,
  'silent-in-handshake': silentInHandshake,
  'size-limited-proxy': sizeLimitedProxy,
  'slow-drip': slowDrip,
  'slow-far': slowFar,
  'slow-lossy': slowLossy,
  'slow-trickle': slowTrickle,
  'some-addresses-dropped': someAddressesDropped,
  'squid-error-page-teams-blocked': squidErrorPageTeamsBlocked,
  'ssh-tunnel-ended': sshTunnelEnded,
  'teams-address-blocked': teamsAddressBlocked,
  'teams-name-blocked': teamsNameBlocked,
  'tenant-not-found': tenantNotFound,
  'tenant-unknown-by-realm': tenantUnknownByRealm,
  'tenant-unknown-usgov': tenantUnknownUsgov,
  'tls-1-0-only': tls10Only,
  'unknown-root': unknownRoot,
  'usgov-teams-blocked': usgovTeamsBlocked,
  'usgovdod-teams-blocked': usgovdodTeamsBlocked,
  'weak-hash-inspection': weakHashInspection,
  'weak-key-inspection': weakKeyInspection,
  'wpad-dead': wpadDead,
  'wrong-purpose-certificate': wrongPurposeCertificate,
};
