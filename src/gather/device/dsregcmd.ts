import type { DeviceFacts, DeviceJoin, JoinAttempt, TicketAttempt } from '../../model/device.ts';
import { aadstsNumbers, hexCode, instant } from './code-text.ts';
import { type DsregcmdField, dsregcmdFields } from './dsregcmd-fields.ts';

/** The value of a key; undefined when it is not told. */
type Told = (key: string) => string | undefined;

/** Longer descriptions repeat ids and times. */
const LONGEST_DESCRIPTION = 300;

/** What `dsregcmd /status` says, in all its versions, cut off or pasted. @see https://learn.microsoft.com/entra/identity/devices/troubleshoot-device-dsregcmd */
export function dsregcmdFacts(text: string): DeviceFacts {
  const fields = dsregcmdFields(text);
  const told: Told = (key) => fields.find((field) => field.key === key && field.value !== '')?.value;
  return defined({
    join: joinOf(told),
    workAccounts: numberIn(told('workaccountcount')) ?? countOf(fields),
    tenant: told('tenantid'),
    recognition: recognitionOf(told('deviceauthstatus')),
    certificateEndsAt: instant(fields.find(isOwnCertificate)?.value.split('--')[1]),
    keysIn: chosen(told('tpmprotected'), { YES: 'chip', NO: 'software' }),
    keyTest: keyTestOf(told('keysigntest')),
    keysRecovering: chosen(told('aadrecoveryenabled'), { YES: true, NO: false }),
    ticket: chosen(told('azureadprt'), { YES: 'present', NO: 'missing' }),
    ticketRenewedAt: instant(told('azureadprtupdatetime')),
    ticketEndsAt: instant(told('azureadprtexpirytime')),
    ticketAttempt: ticketAttemptOf(fields),
    joinAttempt: joinAttemptOf(told),
    spokeFor: spokeFor(told),
    account: addressIn(told('executingaccountname')),
    proxies: differentProxies(fields),
  });
}

/** The two that are always there; without them somebody pasted only a part. */
function joinOf(told: Told): DeviceJoin | undefined {
  const [cloud, premises, domain] = ['azureadjoined', 'enterprisejoined', 'domainjoined'].map((key) => told(key));
  if (cloud === undefined) return undefined;
  if (cloud === 'YES') return domain === 'YES' ? 'hybrid' : 'cloud';
  if (premises === 'YES') return 'on-premises';
  return domain === 'YES' ? 'domain' : 'none';
}

const countOf = (fields: readonly DsregcmdField[]): number | undefined =>
  new Set(fields.map(({ section }) => section).filter((section) => section.startsWith('workaccount'))).size ||
  undefined;

/** Work accounts have certificates of their own. */
const isOwnCertificate = ({ section, key }: DsregcmdField): boolean =>
  key === 'devicecertificatevalidity' && !section.startsWith('workaccount');

/** `FAILED. ERROR…` means that the test could not run, mostly for the network. */
function recognitionOf(status: string | undefined): DeviceFacts['recognition'] {
  if (status === undefined) return undefined;
  if (/^SUCCESS/i.test(status)) return 'recognised';
  return /^FAILED\b.*\b(?:disabled|deleted)\b/i.test(status) ? 'refused' : 'not-tested';
}

/** Only an elevated caller may test. */
function keyTestOf(result: string | undefined): DeviceFacts['keyTest'] {
  if (result === undefined) return undefined;
  if (/^PASSED/i.test(result)) return 'passed';
  return /^FAILED/i.test(result) ? 'failed' : 'not-tested';
}

/** The block of an attempt belongs to the ticket named above it: that of Microsoft 365, or that of the company's own server. */
function ticketAttemptOf(fields: readonly DsregcmdField[]): TicketAttempt | undefined {
  const others = fields.findIndex(({ key }) => key === 'enterpriseprt');
  const own = others === -1 ? fields : fields.slice(0, others);
  const told: Told = (key) => own.find((field) => field.key === key && field.value !== '')?.value;
  const marker = own.find(({ key }) => key === 'acquireprtdiagnostics' || key === 'refreshprtdiagnostics');
  if (marker?.value !== 'PRESENT') return undefined;
  const description = told('servererrordescription') ?? null;
  return {
    purpose: marker.key === 'acquireprtdiagnostics' ? 'get' : 'renew',
    at: instant(told('previousprtattempt')) ?? null,
    status: hexCode(told('attemptstatus')) ?? null,
    httpError: numberIn(told('httperror')) ?? null,
    user: addressIn(told('useridentity')) ?? null,
    numbers: aadstsNumbers(description ?? ''),
    description: description?.slice(0, LONGEST_DESCRIPTION) ?? null,
  };
}

const TESTS: Readonly<Record<string, string>> = {
  adconnectivitytest: 'AD connectivity',
  adconfigurationtest: 'AD configuration',
  drsdiscoverytest: 'DRS discovery',
  drsconnectivitytest: 'DRS connectivity',
  kerberostickettest: 'Kerberos ticket',
  tokenacquisitiontest: 'token acquisition',
};

function joinAttemptOf(told: Told): JoinAttempt | undefined {
  const failedTests = Object.entries(TESTS)
    .filter(([key]) => told(key)?.startsWith('FAIL'))
    .map(([, name]) => name);
  const phase = told('errorphase') ?? null;
  if (phase === null && failedTests.length === 0) return undefined;
  const clientCode = hexCode(told('clienterrorcode')) ?? null;
  return { phase, clientCode, serverCode: told('servererrorcode') ?? null, failedTests };
}

/** Looking for a script by itself is a default that differs between accounts and mostly finds nothing. */
function differentProxies(fields: readonly DsregcmdField[]): DeviceFacts['proxies'] {
  const [person, system] = ['currentuser', 'systemaccount'].map((account) => {
    const own = fields.filter(({ section }) => section === `ieproxyconfigfor${account}`);
    const set = ['autoconfigurationurl', 'proxyserverlist'].flatMap((key) => own.filter((field) => field.key === key));
    const value = set.find((field) => field.value !== '')?.value ?? null;
    // The last of its keys: without it the output was cut off before.
    return own.some(({ key }) => key === 'proxybypasslist') ? value : undefined;
  });
  return person === undefined || system === undefined || person === system ? undefined : { person, system };
}

/** Run by a service, by remote management or under another account, it says nothing about the person. */
function spokeFor(told: Told): DeviceFacts['spokeFor'] {
  const account = told('executingaccountname') ?? '';
  if (told('usercontext') === 'SYSTEM' || /\$(?:,|@|$)|\bSYSTEM\b/.test(account)) return 'system';
  if (told('wamdefaultset')?.startsWith('ERROR')) return 'other-account';
  return told('azureadprt') === undefined ? undefined : 'person';
}

const addressIn = (text: string | undefined): string | undefined => /[^\s,;\\]+@[^\s,;\\]+/.exec(text ?? '')?.[0];

const numberIn = (text: string | undefined): number | undefined =>
  text !== undefined && /^(?:\d{1,10}|0x[\da-f]{1,8})$/i.test(text) ? Number(text) : undefined;

const chosen = <T>(value: string | undefined, choices: Readonly<Record<string, T>>): T | undefined =>
  value === undefined || !Object.hasOwn(choices, value) ? undefined : choices[value];

/** Without the fields that were not told. */
const defined = <T extends object>(facts: { [Key in keyof T]: T[Key] | undefined }): T =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as T;
