import type { Action } from '../../model/cause.ts';
import alignProxySettings from './align-proxy-settings.json' with { type: 'json' };
import allowBrokerProcess from './allow-broker-process.json' with { type: 'json' };
import allowBrokerToLocalProxy from './allow-broker-to-local-proxy.json' with { type: 'json' };
import allowDeviceJoin from './allow-device-join.json' with { type: 'json' };
import allowEndpointsInFirewall from './allow-endpoints-in-firewall.json' with { type: 'json' };
import allowEnrolment from './allow-enrolment.json' with { type: 'json' };
import allowHostsOnProxy from './allow-hosts-on-proxy.json' with { type: 'json' };
import allowNamesInDns from './allow-names-in-dns.json' with { type: 'json' };
import allowRevocationHosts from './allow-revocation-hosts.json' with { type: 'json' };
import approveApp from './approve-app.json' with { type: 'json' };
import askForApproval from './ask-for-approval.json' with { type: 'json' };
import assignLicence from './assign-licence.json' with { type: 'json' };
import assignUserToApp from './assign-user-to-app.json' with { type: 'json' };
import bringCardToIssuer from './bring-card-to-issuer.json' with { type: 'json' };
import checkServiceHealth from './check-service-health.json' with { type: 'json' };
import checkSignInFrequency from './check-sign-in-frequency.json' with { type: 'json' };
import checkTypedAddress from './check-typed-address.json' with { type: 'json' };
import chooseOtherAccount from './choose-other-account.json' with { type: 'json' };
import chooseOtherCertificate from './choose-other-certificate.json' with { type: 'json' };
import cleanHostsFile from './clean-hosts-file.json' with { type: 'json' };
import clearBrokerAccounts from './clear-broker-accounts.json' with { type: 'json' };
import clearLeftProxy from './clear-left-proxy.json' with { type: 'json' };
import closeDebuggingTool from './close-debugging-tool.json' with { type: 'json' };
import connectCardReader from './connect-card-reader.json' with { type: 'json' };
import connectCompanyVpn from './connect-company-vpn.json' with { type: 'json' };
import connectToNetwork from './connect-to-network.json' with { type: 'json' };
import connectWorkAccount from './connect-work-account.json' with { type: 'json' };
import correctCardTemplate from './correct-card-template.json' with { type: 'json' };
import correctProxySetting from './correct-proxy-setting.json' with { type: 'json' };
import disconnectVpn from './disconnect-vpn.json' with { type: 'json' };
import distributeInspectionRoot from './distribute-inspection-root.json' with { type: 'json' };
import doNotTypePassword from './do-not-type-password.json' with { type: 'json' };
import easeTheLine from './ease-the-line.json' with { type: 'json' };
import enableAccount from './enable-account.json' with { type: 'json' };
import enableDevice from './enable-device.json' with { type: 'json' };
import enableEnterpriseApp from './enable-enterprise-app.json' with { type: 'json' };
import enableFederationEndpoints from './enable-federation-endpoints.json' with { type: 'json' };
import enableModernTls from './enable-modern-tls.json' with { type: 'json' };
import exemptFromInspection from './exempt-from-inspection.json' with { type: 'json' };
import findRequestFlood from './find-request-flood.json' with { type: 'json' };
import finishSecondStep from './finish-second-step.json' with { type: 'json' };
import freeDevicesFromPortal from './free-devices-from-portal.json' with { type: 'json' };
import installUpdates from './install-updates.json' with { type: 'json' };
import letLargePacketsPass from './let-large-packets-pass.json' with { type: 'json' };
import letSignInPassProxy from './let-sign-in-pass-proxy.json' with { type: 'json' };
import logInToProxy from './log-in-to-proxy.json' with { type: 'json' };
import lookIntoLockout from './look-into-lockout.json' with { type: 'json' };
import matchWindowsAccount from './match-windows-account.json' with { type: 'json' };
import openNetworkLoginPage from './open-network-login-page.json' with { type: 'json' };
import pointDevicesAtTimeSource from './point-devices-at-time-source.json' with { type: 'json' };
import publishCardRevocation from './publish-card-revocation.json' with { type: 'json' };
import readConditionalAccess from './read-conditional-access.json' with { type: 'json' };
import readDeviceState from './read-device-state.json' with { type: 'json' };
import readFederationLog from './read-federation-log.json' with { type: 'json' };
import readSignInLog from './read-sign-in-log.json' with { type: 'json' };
import reinsertCard from './reinsert-card.json' with { type: 'json' };
import reissueCardCertificate from './reissue-card-certificate.json' with { type: 'json' };
import rejoinDevice from './rejoin-device.json' with { type: 'json' };
import removeDnsOverride from './remove-dns-override.json' with { type: 'json' };
import renewWindowsSignIn from './renew-windows-sign-in.json' with { type: 'json' };
import repairAppRegistration from './repair-app-registration.json' with { type: 'json' };
import repairCardReader from './repair-card-reader.json' with { type: 'json' };
import repairDnsForwarding from './repair-dns-forwarding.json' with { type: 'json' };
import repairDnsServer from './repair-dns-server.json' with { type: 'json' };
import repairFederationServer from './repair-federation-server.json' with { type: 'json' };
import repairIpv6 from './repair-ipv6.json' with { type: 'json' };
import repairKeyStore from './repair-key-store.json' with { type: 'json' };
import repairLocalNetwork from './repair-local-network.json' with { type: 'json' };
import repairPacFile from './repair-pac-file.json' with { type: 'json' };
import repairProxy from './repair-proxy.json' with { type: 'json' };
import replaceServerCertificate from './replace-server-certificate.json' with { type: 'json' };
import resetPassword from './reset-password.json' with { type: 'json' };
import resetUserPassword from './reset-user-password.json' with { type: 'json' };
import restartComputer from './restart-computer.json' with { type: 'json' };
import restartNetwork from './restart-network.json' with { type: 'json' };
import restoreAccount from './restore-account.json' with { type: 'json' };
import retrySecondStep from './retry-second-step.json' with { type: 'json' };
import runAsYourself from './run-as-yourself.json' with { type: 'json' };
import sendReportToAdmin from './send-report-to-admin.json' with { type: 'json' };
import sendTeamsOutsideVpn from './send-teams-outside-vpn.json' with { type: 'json' };
import setClock from './set-clock.json' with { type: 'json' };
import setUpSecondStep from './set-up-second-step.json' with { type: 'json' };
import signOutAndIn from './sign-out-and-in.json' with { type: 'json' };
import traceBrokenTransfers from './trace-broken-transfers.json' with { type: 'json' };
import trustCardIssuer from './trust-card-issuer.json' with { type: 'json' };
import tryAgainLater from './try-again-later.json' with { type: 'json' };
import tryOtherNetwork from './try-other-network.json' with { type: 'json' };
import turnOffLeftProxy from './turn-off-left-proxy.json' with { type: 'json' };
import typePasswordAgain from './type-password-again.json' with { type: 'json' };
import typePinCarefully from './type-pin-carefully.json' with { type: 'json' };
import unblockCard from './unblock-card.json' with { type: 'json' };
import updateRootCertificates from './update-root-certificates.json' with { type: 'json' };
import useManagedDevice from './use-managed-device.json' with { type: 'json' };
import useTeamsInBrowser from './use-teams-in-browser.json' with { type: 'json' };
import verifyDomain from './verify-domain.json' with { type: 'json' };
import waitForUnlock from './wait-for-unlock.json' with { type: 'json' };

/** Every unit of this folder, by file name. */
export const actions = [
  alignProxySettings,
  allowBrokerProcess,
  allowBrokerToLocalProxy,
  allowDeviceJoin,
  allowEndpointsInFirewall,
  allowEnrolment,
  allowHostsOnProxy,
  allowNamesInDns,
  allowRevocationHosts,
  approveApp,
  askForApproval,
  assignLicence,
  assignUserToApp,
  bringCardToIssuer,
  checkServiceHealth,
  checkSignInFrequency,
  checkTypedAddress,
  chooseOtherAccount,
  chooseOtherCertificate,
  cleanHostsFile,
  clearBrokerAccounts,
  clearLeftProxy,
  closeDebuggingTool,
  connectCardReader,
  connectCompanyVpn,
  connectToNetwork,
  connectWorkAccount,
  correctCardTemplate,
  correctProxySetting,
  disconnectVpn,
  distributeInspectionRoot,
  doNotTypePassword,
  easeTheLine,
  enableAccount,
  enableDevice,
  enableEnterpriseApp,
  enableFederationEndpoints,
  enableModernTls,
  exemptFromInspection,
  findRequestFlood,
  finishSecondStep,
  freeDevicesFromPortal,
  installUpdates,
  letLargePacketsPass,
  letSignInPassProxy,
  logInToProxy,
  lookIntoLockout,
  matchWindowsAccount,
  openNetworkLoginPage,
  pointDevicesAtTimeSource,
  publishCardRevocation,
  readConditionalAccess,
  readDeviceState,
  readFederationLog,
  readSignInLog,
  reinsertCard,
  reissueCardCertificate,
  rejoinDevice,
  removeDnsOverride,
  renewWindowsSignIn,
  repairAppRegistration,
  repairCardReader,
  repairDnsForwarding,
  repairDnsServer,
  repairFederationServer,
  repairIpv6,
  repairKeyStore,
  repairLocalNetwork,
  repairPacFile,
  repairProxy,
  replaceServerCertificate,
  resetPassword,
  resetUserPassword,
  restartComputer,
  restartNetwork,
  restoreAccount,
  retrySecondStep,
  runAsYourself,
  sendReportToAdmin,
  sendTeamsOutsideVpn,
  setClock,
  setUpSecondStep,
  signOutAndIn,
  traceBrokenTransfers,
  trustCardIssuer,
  tryAgainLater,
  tryOtherNetwork,
  turnOffLeftProxy,
  typePasswordAgain,
  typePinCarefully,
  unblockCard,
  updateRootCertificates,
  useManagedDevice,
  useTeamsInBrowser,
  verifyDomain,
  waitForUnlock,
] as readonly Action[];
