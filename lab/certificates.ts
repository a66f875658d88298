import { join } from 'node:path';
import type { Certificate, Inspector, Root } from '../scenarios/scenario.ts';
import { furtherNames, type RealName } from './addresses.ts';
import {
  answerOcsp,
  certificateFile,
  forAuthority,
  forServer,
  issueAll,
  type Key,
  type Order,
  revoke,
  writeRevocationList,
} from './authority.ts';
import { cardOrders } from './entra/cards.ts';
import { PORTAL } from './portal.ts';

const ROOTS: Readonly<Record<Root, string>> = {
  service: '/C=US/O=DigiCert Inc/OU=www.digicert.com/CN=DigiCert Global Root G2',
  stranger: '/C=XX/O=Example Trust/CN=Example Public Root R1',
  fiddler: '/OU=Created by http:\\/\\/www.fiddler2.com/O=DO_NOT_TRUST/CN=DO_NOT_TRUST_FiddlerRoot',
  zscaler: '/C=US/ST=California/O=Zscaler Inc./OU=Zscaler Inc./CN=Zscaler Root CA',
  netskope: '/C=US/ST=CA/L=San Francisco/O=Contoso/OU=4041384f6cf271449fd95a453221f0d9/CN=ca.contoso.goskope.com',
  kaspersky: '/C=RU/O=AO Kaspersky Lab/CN=Kaspersky Anti-Virus Personal Root Certificate',
  charles:
    '/C=NZ/ST=Auckland/L=Auckland/O=XK72 Ltd/OU=https:\\/\\/charlesproxy.com\\/ssl/CN=Charles Proxy CA (26 May 2023, laptop)',
  superfish: '/C=US/ST=CA/L=SF/O=Superfish, Inc./CN=Superfish, Inc.',
  webfilter: '/C=DE/O=Contoso GmbH/CN=Contoso Web Filter',
};

/** Roots of their time: Superfish's own has 1,024 bits. */
const WEAK_ROOTS: readonly string[] = ['superfish'];

const ISSUING = '/C=US/O=Microsoft Corporation/CN=Microsoft Azure RSA TLS Issuing CA 03';

/** The company's proxy, where it speaks TLS. */
export const PROXY_NAME = 'proxy.contoso.example';

/** The one certificate of all further hosts of the Microsoft 365 list. */
export const FURTHER = 'further';

/** Who has a certificate of the service's own authority. */
export type CertificateHolder = RealName | typeof FURTHER | typeof PORTAL;

/** What each host's certificate says it is for. */
const NAMES: Partial<Readonly<Record<CertificateHolder, readonly string[]>>> = {
  'login.microsoftonline.com': ['login.microsoftonline.com', 'login.windows.net', 'login.microsoft.com'],
  'aadcdn.msftauth.net': ['aadcdn.msftauth.net', '*.msftauth.net'],
  'teams.microsoft.com': ['teams.microsoft.com', '*.teams.microsoft.com'],
  'login.microsoftonline.us': ['login.microsoftonline.us'],
  'gov.teams.microsoft.us': ['gov.teams.microsoft.us'],
  'dod.teams.microsoft.us': ['dod.teams.microsoft.us'],
  'login.partner.microsoftonline.cn': ['login.partner.microsoftonline.cn'],
  'aadcdn.msftauth.cn': ['aadcdn.msftauth.cn', '*.msftauth.cn'],
  'teams.microsoftonline.cn': ['teams.microsoftonline.cn'],
  [FURTHER]: furtherNames,
  [PORTAL]: [PORTAL],
  'sts.fabrikam.com': ['sts.fabrikam.com'],
  'certauth.login.microsoftonline.com': ['certauth.login.microsoftonline.com'],
};

/** Where the certificates say that their issuers tell what was revoked. */
const LIST = (issuer: string): string => `crlDistributionPoints=URI:http://crl3.digicert.com/${issuer}.crl`;
const OCSP =
  'authorityInfoAccess=OCSP;URI:http://ocsp.digicert.com,caIssuers;URI:http://cacerts.digicert.com/issuing.crt';

const ALL_NAMES = Object.values(NAMES).flat();

const leaf = (file: string, names: readonly string[], rest: Partial<Order> = {}): Order => ({
  file,
  subject: `/C=US/ST=WA/L=Redmond/O=Microsoft Corporation/CN=${names[0]}`,
  issuer: 'issuing',
  extensions: [...forServer(inDns(names)), LIST('issuing'), OCSP],
  ...rest,
});

const inDns = (names: readonly string[]): readonly string[] => names.map((name) => `DNS:${name}`);

/** Whoever opens connections names no place where one could ask. */
const forger = (file: string, issuer: string, rest: Partial<Order> = {}): Order =>
  leaf(file, ALL_NAMES, { issuer, extensions: forServer(inDns(ALL_NAMES)), ...rest });

const ORDERS: readonly Order[] = [
  ...Object.entries(ROOTS).map(([file, subject]) => ({
    file,
    subject,
    issuer: 'self',
    extensions: forAuthority,
    toDay: 3_650,
    ...(WEAK_ROOTS.includes(file) ? ({ key: 'weak', issuerKey: 'weak' } as const) : {}),
  })),
  {
    file: 'issuing',
    subject: ISSUING,
    issuer: 'service',
    extensions: [...forAuthority, LIST('service')],
    toDay: 1_000,
  },
  { file: 'issuing-cross', subject: ISSUING, issuer: 'stranger', extensions: forAuthority, toDay: 1_000 },
  ...Object.entries(NAMES).map(([name, names]) => leaf(`genuine-${name}`, names, { key: 'host' })),
  leaf('expired', ALL_NAMES, { fromDay: -400, toDay: -35 }),
  leaf('not-yet-valid', ALL_NAMES, { fromDay: 20 }),
  leaf('other-name', ['www.example.com', 'example.com']),
  forger('self-signed', 'self'),
  forger('unknown-root', 'stranger'),
  forger('weak-key', 'superfish', { key: 'weak', issuerKey: 'weak' }),
  forger('weak-hash', 'webfilter', { hash: 'sha1' }),
  leaf('proxy', [PROXY_NAME], { extensions: forServer(inDns([PROXY_NAME])) }),
  leaf('wrong-purpose', ALL_NAMES, { extensions: forServer(inDns(ALL_NAMES), 'clientAuth') }),
  leaf('revoked-by-list', ALL_NAMES, { extensions: [...forServer(inDns(ALL_NAMES)), LIST('issuing')] }),
  leaf('revoked-by-ocsp', ALL_NAMES, { extensions: [...forServer(inDns(ALL_NAMES)), OCSP] }),
  ...cardOrders,
];

/** Makes the lab's authorities and certificates in a folder: about two seconds. Nothing of it is ever kept. */
export async function makeCertificates(folder: string): Promise<void> {
  await issueAll(folder, ORDERS);
  for (const file of ['revoked-by-list', 'revoked-by-ocsp']) await revoke(folder, file, 'issuing');
  for (const issuer of ['issuing', 'service']) await writeRevocationList(folder, issuer);
  for (const name of Object.keys(NAMES)) {
    const question = ['-issuer', 'issuing.pem', '-cert', `genuine-${name}.pem`, '-no_nonce'];
    await answerOcsp(folder, 'issuing', question, `genuine-${name}.ocsp`);
  }
}

/** What is sent behind the leaf, where it is not the issuing authority alone. */
const BEHIND: Partial<Readonly<Record<Certificate, readonly string[]>>> = {
  'self-signed': [],
  'no-intermediate': [],
  'unknown-root': [],
  'weak-key': [],
  'weak-hash': [],
  'cross-signed': ['issuing-cross', 'issuing'],
  unordered: ['stranger', 'service', 'issuing'],
};

const GENUINE: readonly Certificate[] = ['genuine', 'no-intermediate', 'cross-signed', 'unordered', 'stapled'];

/** The files that a server sends, leaf first. */
export function chainFiles(folder: string, certificate: Certificate, name: CertificateHolder): readonly string[] {
  const file = GENUINE.includes(certificate) ? `genuine-${name}` : certificate;
  return [file, ...(BEHIND[certificate] ?? ['issuing'])].map((each) => certificateFile(folder, each));
}

export function keyOf(certificate: Certificate): Key {
  if (GENUINE.includes(certificate)) return 'host';
  return certificate === 'weak-key' ? 'weak' : 'shared';
}

/** The OCSP answer that a server sends along; null for one that sends none. */
export const stapleFile = (folder: string, certificate: Certificate, name: RealName): string | null =>
  certificate === 'stapled' ? join(folder, `genuine-${name}.ocsp`) : null;

export const rootFile = (folder: string, root: Root | Inspector): string => certificateFile(folder, root);
