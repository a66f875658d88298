import { control } from '../catalogue/endpoints.ts';
import type { CardByWindows, CardCertificate, CardFacts, CardKeyTrial } from '../model/card.ts';
import type { DeviceFacts, DeviceTool, TicketAttempt } from '../model/device.ts';
import type {
  CertificateFacts,
  Evidence,
  EvidenceOf,
  HostRole,
  HttpAnswerFacts,
  ProxySetting,
  Route,
  TransferEnd,
} from '../model/evidence.ts';
import { type FailureWord, failed, type Operation, success } from '../model/failure.ts';
import type { PacDirective, PacFailureWord } from '../model/pac.ts';
import type { Strength } from '../model/report.ts';
import { wordsOf } from '../model/said.ts';
import { openBook } from './book.ts';
import type { Rule } from './rule.ts';

/** For tests: evidence in the words of a story. Every piece not told otherwise is that of a healthy network. */

export const SIGN_IN = 'login.microsoftonline.com';
export const FILES = 'aadcdn.msftauth.net';
export const TEAMS = 'teams.microsoft.com';
export const CONTROL = control.host;
export const NEEDED = [SIGN_IN, FILES, TEAMS] as const;
const NOW = '2026-03-02T09:00:00.000Z';

const ROLES: Readonly<Record<string, HostRole>> = { [SIGN_IN]: 'sign-in', [FILES]: 'sign-in-files', [TEAMS]: 'teams' };
const roleOf = (name: string): HostRole => ROLES[name] ?? (name === CONTROL ? 'control' : 'listed');

/** Addresses of the documentation ranges, one per host. */
const ADDRESSES: Readonly<Record<string, string>> = {
  [SIGN_IN]: '203.0.113.2',
  [FILES]: '203.0.113.3',
  [TEAMS]: '203.0.113.4',
};
export const addressOf = (name: string): string => ADDRESSES[name] ?? '203.0.113.9';

const seen = (check: string, seenAt = NOW) => ({ from: { check }, seenAt });

export const direct: Route = { via: 'direct' };
export const through = (proxy: string, source: ProxySetting['source'] = 'environment'): Route => ({
  via: 'proxy',
  proxy,
  source,
});

export const clock = (against: string, aheadSeconds: number): Evidence => ({
  kind: 'clock-compared',
  ...seen('clock-offset'),
  ...{ against, aheadSeconds, uncertaintySeconds: 0.5 },
  by: isTimeServer(against) ? 'sntp' : 'http-date',
});

export const noClock = (against: string, word: FailureWord = 'timed-out'): Evidence => ({
  kind: 'clock-not-compared',
  ...seen('clock-offset'),
  against,
  by: isTimeServer(against) ? 'sntp' : 'http-date',
  failure: failed('datagram', word).failure,
});

const isTimeServer = (name: string): boolean => name === 'time.windows.com' || name.includes('ntp');

export const network = (
  change: Partial<Pick<EvidenceOf<'network-state'>, 'interfaces' | 'defaultRoutes'>> = {},
): Evidence => ({
  kind: 'network-state',
  ...seen('network-interfaces'),
  interfaces: [{ name: 'eth0', addresses: [{ family: 4, address: '192.168.1.20', scope: 'private' }] }],
  defaultRoutes: [{ family: 4, interface: 'eth0', gateway: '192.168.1.1' }],
  ...change,
});

export const pinned = (name: string, address: string): Evidence => ({
  kind: 'hosts-file-entry',
  ...seen('hosts-file'),
  ...{ file: '/etc/hosts', line: 7, address, name, role: roleOf(name) },
});

export const resolvers = (...listed: readonly string[]): Evidence => ({
  kind: 'resolvers-listed',
  ...seen('name-resolution'),
  resolvers: listed,
});

/** What `by` says to a name: addresses, or one word of failure. */
export const lookedUp = (
  name: string,
  by: string,
  said: readonly string[] | FailureWord,
  durationMs = 12,
): Evidence => ({
  kind: 'name-looked-up',
  ...seen('name-resolution'),
  ...{ name, by, role: roleOf(name), durationMs },
  outcome: typeof said === 'string' ? failed('resolve', said) : success({ addresses: said }),
});

/** The same for every name: by the system and by the one DNS server. */
export const names = (said: (name: string) => readonly string[] | FailureWord, by = ['system', '192.168.1.1']) => [
  ...[...NEEDED, CONTROL].flatMap((name) => by.map((who) => lookedUp(name, who, said(name)))),
];

export const connected = (
  name: string,
  word?: FailureWord,
  address = addressOf(name),
  durationMs = 20,
): EvidenceOf<'connection-attempted'> => ({
  kind: 'connection-attempted',
  ...seen('tcp-connect'),
  ...{ name, role: roleOf(name), address, durationMs },
  family: address.includes(':') ? 6 : 4,
  port: name === CONTROL ? 80 : 443,
  outcome: word === undefined ? success(null) : failed('connect', word),
});

export const certificate = (name: string, change: Partial<CertificateFacts> = {}): CertificateFacts => ({
  subject: `CN=${name}`,
  issuer: 'C=US, O=Microsoft Corporation, CN=Microsoft Azure RSA TLS Issuing CA 03',
  issuerName: 'Microsoft Corporation',
  names: [name],
  notBefore: '2026-01-01T00:00:00.000Z',
  notAfter: '2026-12-31T00:00:00.000Z',
  serialNumber: '01',
  sha256: 'ab',
  key: 'rsa-2048',
  ...change,
});

const issuedBy = (issuerName: string) => ({ issuer: `O=${issuerName}, CN=${issuerName}`, issuerName });

type Handshake = EvidenceOf<'tls-handshake'>;

const handshake = (name: string, change: Partial<Handshake>): Handshake => ({
  kind: 'tls-handshake',
  ...seen('tls-chain'),
  ...{ name, role: roleOf(name), route: direct, address: addressOf(name), durationMs: 40 },
  outcome: success({ protocol: 'TLSv1.3', cipher: 'TLS_AES_256_GCM_SHA384' }),
  chain: [certificate(name)],
  trust: { system: 'accepted', bundled: 'accepted' },
  ...change,
});

export const proven = (name: string, route: Route = direct): Evidence => handshake(name, { route });

/** The way to a host ended at a step before any certificate; before the handshake no address answered at all. */
export const cutAt = (name: string, operation: Operation, word: FailureWord, route: Route = direct): Evidence =>
  handshake(name, {
    ...{ route, chain: [], trust: null, outcome: failed(operation, word) },
    ...(operation === 'tls-handshake' ? {} : { address: null }),
  });

/** A certificate came, and the system's store says this word to it. */
export const distrusted = (
  name: string,
  word: FailureWord,
  change: Partial<CertificateFacts> = {},
  more: Partial<Handshake> = {},
): Evidence =>
  handshake(name, {
    chain: [certificate(name, change)],
    trust: { system: word, bundled: word },
    outcome: failed('tls-handshake', word),
    ...more,
  });

/** Somebody opens TLS; by default this computer does not trust that. */
export const opened = (name: string, issuer: string, route: Route = direct): Evidence =>
  distrusted(name, 'certificate-unknown-issuer', issuedBy(issuer), { route });

export const openedAndTrusted = (name: string, issuer: string, route: Route = direct): Evidence =>
  handshake(name, {
    route,
    chain: [certificate(name, issuedBy(issuer))],
    trust: { system: 'accepted', bundled: 'certificate-unknown-issuer' },
  });

/** A trusted certificate, but for other names. */
export const otherName = (
  name: string,
  names: readonly string[],
  issuer = 'DigiCert TLS RSA SHA256 2020 CA1',
): Evidence =>
  handshake(name, {
    chain: [certificate(name, { names, ...issuedBy(issuer) })],
    outcome: failed('tls-handshake', 'certificate-wrong-name'),
  });

export const selfSigned = (name: string, names: readonly string[] = [name]): Evidence =>
  distrusted(name, 'certificate-self-signed', {
    subject: `CN=${names[0]}`,
    issuer: `CN=${names[0]}`,
    issuerName: `${names[0]}`,
    names,
  });

/** What a place said about a certificate that hosts rest on: a status, or one word of failure. */
export const revocationAsked = (
  url: string | null,
  said: 'good' | 'revoked' | 'unknown' | FailureWord,
  change: Partial<EvidenceOf<'revocation-asked'>> = {},
): Evidence => ({
  kind: 'revocation-asked',
  ...seen('revocation'),
  ...{ names: [SIGN_IN], certificate: SIGN_IN, url, route: direct, durationMs: 30 },
  by: url === null ? 'stapled' : url.endsWith('.crl') ? 'list' : 'ocsp',
  outcome: answered(said),
  ...change,
});

const answered = (said: 'good' | 'revoked' | 'unknown' | FailureWord): EvidenceOf<'revocation-asked'>['outcome'] => {
  if (said !== 'good' && said !== 'revoked' && said !== 'unknown')
    return failed(said === 'http-malformed' ? 'http-round-trip' : 'connect', said);
  const isRevoked = said === 'revoked';
  return success({
    status: said,
    revokedAt: isRevoked ? '2026-02-01T00:00:00.000Z' : null,
    reason: isRevoked ? 'keyCompromise' : null,
  });
};

export const versionTried = (
  name: string,
  version: EvidenceOf<'tls-version-tried'>['version'],
  word?: FailureWord,
): Evidence => ({
  kind: 'tls-version-tried',
  ...seen('tls-chain'),
  ...{ name, version },
  outcome: word === undefined ? success(null) : failed('tls-handshake', word),
});

export const answer = (status: number, change: Partial<HttpAnswerFacts> = {}): HttpAnswerFacts => ({
  ...{ status, location: null, server: null, via: null, retryAfterSeconds: null, pageTitle: null },
  ...change,
});

const FILE_BYTES = 17_174;

/** What the published list of hosts says that the shipped one does not. */
export const listRead = (change: {
  latest: string;
  added: readonly string[];
  removed: readonly string[];
}): Evidence => ({
  kind: 'endpoint-list-read',
  ...seen('endpoint-list'),
  ...{
    url: 'https://endpoints.office.com/version/Worldwide',
    route: direct,
    shippedAsOf: '2026-01-01',
    durationMs: 90,
  },
  outcome: success(change),
});

/** The larger file of the sign-in page. */
export const transfer = (
  ended: TransferEnd,
  receivedBytes: number,
  change: Partial<EvidenceOf<'transfer'>> = {},
): Evidence => ({
  kind: 'transfer',
  ...seen('http-transfer'),
  ...{
    url: `https://${FILES}/picture.ico`,
    role: 'sign-in-files',
    route: direct,
    ended,
    receivedBytes,
    durationMs: 90,
  },
  answer: ended === 'not-begun' ? null : answer(200),
  announcedBytes: ended === 'not-begun' ? null : FILE_BYTES,
  failure: null,
  ...change,
});

export const wholeTransfer = (route: Route = direct): Evidence => transfer('complete', FILE_BYTES, { route });

/** The OpenID configuration of the sign-in host. */
export const metadata = (change: Partial<EvidenceOf<'metadata-read'>> = {}): Evidence => ({
  kind: 'metadata-read',
  ...seen('sign-in-metadata'),
  document: 'openid-configuration',
  url: `https://${SIGN_IN}/organizations/v2.0/.well-known/openid-configuration`,
  ...{ route: direct, outcome: success(answer(200)), asExpected: true, says: {}, durationMs: 80 },
  ...change,
});

export const noMetadata = (operation: Operation, word: FailureWord, route: Route = direct): Evidence =>
  metadata({ route, outcome: failed(operation, word), asExpected: false });

/** What the organisation's own sign-in server said; what it should, unless the story changes it. */
export const federationRead = (
  said: HttpAnswerFacts | readonly [Operation, FailureWord],
  change: Partial<EvidenceOf<'federation-read'>> = {},
): Evidence => ({
  kind: 'federation-read',
  ...seen('federation'),
  ...{ host: 'sts.fabrikam.com', url: 'https://sts.fabrikam.com/adfs/services/trust/mex', route: direct },
  outcome: 'status' in said ? success(said) : failed(...said),
  ...{ isXml: true, issuers: ['sts.fabrikam.com'], fault: null, durationMs: 60 },
  ...change,
});

export const setting = (
  proxy: string | null,
  source: ProxySetting['source'] = 'environment',
  change: Partial<ProxySetting> = {},
): Evidence => ({
  kind: 'proxy-setting',
  ...seen('proxy-settings'),
  ...{ source, mode: proxy === null ? 'direct' : 'manual', proxy, pacUrl: null, bypass: [] },
  ...change,
});

const SCRIPT = 'http://wpad.example/proxy.pac';

/** A setting that names a PAC file. */
export const scriptSet = (source: ProxySetting['source'] = 'gnome'): Evidence =>
  setting(null, source, { mode: 'pac', pacUrl: SCRIPT });

/** What the server of the PAC file said: a status (null: it lies on the disk), or one word of failure. */
export const scriptFetched = (said: number | null | FailureWord = 200, operation: Operation = 'connect'): Evidence => ({
  kind: 'pac-fetched',
  ...seen('pac'),
  ...{ source: 'gnome', url: SCRIPT, by: 'setting', durationMs: 20 },
  outcome:
    typeof said !== 'string'
      ? success({ status: said, contentType: 'application/x-ns-proxy-autoconfig', sizeBytes: 300 })
      : failed(operation, said),
});

/** What the PAC file said about a host: directives, or one word of failure; on its line 7. */
export const scriptSaid = (
  host: string,
  said: readonly PacDirective[] | PacFailureWord,
  change: Partial<EvidenceOf<'pac-evaluated'>> = {},
): Evidence => ({
  kind: 'pac-evaluated',
  ...seen('pac'),
  ...{ source: 'gnome', url: SCRIPT, by: 'setting', host, alerts: [], durationMs: 30 },
  line: { number: 7, text: 'return way;' },
  dependsOn: { onTime: false, onOwnAddress: false, onChance: false, onNames: [] },
  outcome:
    typeof said === 'string'
      ? { ok: false, failure: { word: said } }
      : { ok: true, value: { result: 'as told', directives: said, skipped: [] } },
  ...change,
});

/** What a proxy said to CONNECT: a status, or one word of failure. */
export const contacted = (
  proxy: string,
  said: number | FailureWord,
  change: Partial<EvidenceOf<'proxy-contacted'>> = {},
): Evidence => ({
  kind: 'proxy-contacted',
  ...seen('proxy-connect'),
  ...{ proxy, source: 'environment', target: `${SIGN_IN}:443`, durationMs: 15 },
  ...{ authenticationSchemes: [], server: null, via: null, reason: null },
  outcome: typeof said === 'number' ? success({ status: said }) : failed('connect', said),
  ...change,
});

/** What came instead of the control page; the page itself when nothing is said. */
export const portal = (
  said?: HttpAnswerFacts | FailureWord,
  change: Partial<EvidenceOf<'portal-probed'>> = {},
): Evidence => ({
  kind: 'portal-probed',
  ...seen('captive-portal'),
  ...{ url: control.url, route: direct, asExpected: said === undefined, proxyError: null },
  leadsTo: typeof said === 'object' ? said.location : null,
  outcome: typeof said === 'string' ? failed('http-round-trip', said) : success(said ?? answer(200)),
  ...change,
});

/** What the network says about its own log-in. */
export const announced = (change: Partial<PortalState> = {}): Evidence => ({
  kind: 'portal-announced',
  ...seen('captive-portal'),
  ...{ by: 'networkd', apiUrl: 'https://portal.hotel.example/api', route: direct, durationMs: 40 },
  outcome: success({ captive: true, userPortalUrl: null, secondsRemaining: null, ...change }),
});

type PortalState = Extract<EvidenceOf<'portal-announced'>['outcome'], { ok: true }>['value'];

export const notRun = (check: string, why: string): Evidence => ({
  kind: 'check-not-run',
  ...seen(check),
  ...{ check, status: 'failed', why },
});

/** One step of a real sign-in; went well unless told otherwise. */
export const step = (change: Partial<EvidenceOf<'sign-in-step'>> = {}): EvidenceOf<'sign-in-step'> => ({
  kind: 'sign-in-step',
  ...seen('sign-in'),
  ...{ stage: 'token', place: 3, host: SIGN_IN, stopped: null, failure: null, durationMs: 120 },
  ...{ status: null, retryAfterSeconds: null, error: null, suberror: null, numbers: [], statusCode: null },
  ...change,
});

/** The service refuses with a number. */
export const stoppedBy = (...numbers: readonly number[]) =>
  step({ stopped: 'service-refused', status: 400, error: 'invalid_grant', numbers, statusCode: '0xCAA20003' });

/** What was in the way, and then went well all the same. */
export const signedInAfter = (...earlier: readonly Evidence[]): readonly Evidence[] => [
  ...earlier,
  ...[step({ stage: 'token', place: 8 }), step({ stage: 'keys', place: 9 })],
];

/** What a tool of the system says of this computer; told by dsregcmd of Windows unless said otherwise. */
export const device = (facts: DeviceFacts, by: DeviceTool = 'dsregcmd'): Evidence => ({
  kind: 'device-state-read',
  ...seen('device-state'),
  by,
  facts,
});

/** A computer of the organisation on which all is well. */
export const goodDevice: DeviceFacts = {
  ...{ join: 'cloud', recognition: 'recognised', certificateEndsAt: '2034-01-01T00:00:00.000Z', keysIn: 'chip' },
  ...{ keyTest: 'not-tested', keysRecovering: false, ticket: 'present', spokeFor: 'person' },
};

/** The last try to get a ticket failed, for nobody's fault unless told otherwise. */
export const failedTicket = (change: Partial<TicketAttempt> = {}): DeviceFacts => ({
  ...goodDevice,
  ticket: 'missing',
  ticketAttempt: {
    ...{ purpose: 'get', at: '2026-03-02T08:30:00.000Z', status: '0xC000006D', httpError: 0, user: null },
    ...{ numbers: [], description: null },
    ...change,
  },
});

/** An entry of the log of the token broker, half an hour old. */
export const logEntry = (change: Partial<EvidenceOf<'event-read'>> = {}): Evidence => ({
  kind: 'event-read',
  ...seen('device-state'),
  ...{
    log: 'aad',
    event: 1098,
    at: '2026-03-02T08:30:00.000Z',
    api: null,
    codes: [],
    numbers: [],
    correlationId: null,
  },
  ...change,
});

export const readers = (...listed: EvidenceOf<'card-readers-listed'>['readers']): Evidence => ({
  kind: 'card-readers-listed',
  ...seen('smart-card'),
  readers: listed,
});

const goodCertificate: CardCertificate = {
  ...{ issuerName: 'Contoso Card CA', notBefore: '2025-01-01T00:00:00.000Z', notAfter: '2028-01-01T00:00:00.000Z' },
  ...{ key: 'rsa-2048', maySign: true, forClients: true, forCardLogon: true, account: 'user-1@contoso.example' },
  ...{ isSelfSigned: false, trust: null, computerTrust: 'accepted' },
};

/** A card of which only Windows tells, on which all is well, but for what the story changes. */
export const cardByWindows = (change: Partial<CardByWindows> = {}): Evidence => {
  const good = { issuerName: 'Contoso Card CA', forClients: true, forCardLogon: true, faults: [] };
  const byWindows = { ...good, account: 'user-1@contoso.example', ...change };
  return card({ form: 'other', pinTriesLeft: null, certificate: null, byWindows });
};

/** What one place says about the certificate on a card: a status, or one word of failure. */
export const cardRevocation = (
  said: 'good' | 'revoked' | FailureWord,
  url = 'http://pki.contoso.example/cards.crl',
) => {
  const isTold = said === 'good' || said === 'revoked';
  const dated = { revokedAt: '2026-02-20T08:00:00.000Z', reason: 'keyCompromise' };
  const evidence: Evidence = {
    kind: 'card-revocation-asked',
    ...seen('smart-card'),
    ...{ reader: 'Reader 1', issuerName: 'Contoso Card CA', by: 'list', url, route: direct },
    outcome: isTold
      ? success({ status: said, ...(said === 'revoked' ? dated : { revokedAt: null, reason: null }) })
      : failed('http-round-trip', said),
  };
  return evidence;
};

/** What came of letting the card sign. */
export const keyTried = (result: CardKeyTrial['result'], pinTriesLeft: number | null = 3): Evidence => ({
  kind: 'card-key-tried',
  ...seen('smart-card'),
  ...{ reader: 'Reader 1', result, pinTriesLeft },
});

/** A card on which all is well, but for what the story changes. */
export const card = (change: Partial<CardFacts> = {}): Evidence => ({
  kind: 'card-read',
  ...seen('smart-card'),
  ...{
    reader: 'Reader 1',
    form: 'piv',
    pinTriesLeft: 3,
    certificate: goodCertificate,
    typed: 'user-1@contoso.example',
  },
  ...change,
});

export const cardWith = (change: Partial<CardCertificate>): Evidence =>
  card({ certificate: { ...goodCertificate, ...change } });

type Part =
  | 'clock'
  | 'network'
  | 'hosts'
  | 'names'
  | 'tcp'
  | 'tls'
  | 'transfers'
  | 'metadata'
  | 'settings'
  | 'scripts'
  | 'proxies'
  | 'portal'
  | 'revocation';

const healthyParts: Readonly<Record<Part, readonly Evidence[]>> = {
  clock: ['time.windows.com', 'pool.ntp.org', ...NEEDED, CONTROL].map((against) => clock(against, 0.1)),
  network: [network()],
  hosts: [],
  names: [resolvers('192.168.1.1'), ...names((name) => [addressOf(name)])],
  tcp: [...NEEDED, CONTROL].map((name) => connected(name)),
  tls: NEEDED.map((name) => proven(name)),
  transfers: [wholeTransfer()],
  metadata: [metadata()],
  settings: [],
  scripts: [],
  proxies: [],
  portal: [portal()],
  revocation: ['http://crl.example/1.crl', 'http://ocsp.example'].map((url) => revocationAsked(url, 'good')),
};

/** A healthy network, but for the parts that the story changes. */
export const world = (change: Partial<Record<Part, readonly Evidence[]>> = {}): readonly Evidence[] =>
  Object.values({ ...healthyParts, ...change }).flat();

/** A part of the healthy world with some hosts replaced. */
export const except = (
  part: 'tcp' | 'tls' | 'names',
  ...changed: readonly (Evidence & { readonly name?: string })[]
): readonly Evidence[] => {
  const told = new Set(changed.map(({ name }) => name));
  return [...healthyParts[part].filter((piece) => !('name' in piece) || !told.has(piece.name)), ...changed];
};

/** What one rule says to a world: how sure it is, and its reasons as one text. undefined when it is silent. */
export function judged(
  rule: Rule,
  evidence: readonly Evidence[],
): { readonly strength: Strength; readonly text: string } | undefined {
  const judgement = rule.judge(openBook(evidence));
  return (
    judgement && {
      strength: judgement.strength,
      text: judgement.because.map(({ text }) => wordsOf(text).text).join('\n'),
    }
  );
}
