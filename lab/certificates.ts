import type { Certificate, Inspector, Root } from '../scenarios/scenario.ts';
import type { RealName } from './addresses.ts';
import { certificateFile, forAuthority, forServer, issueAll, type Order } from './authority.ts';
import { cardOrders } from './entra/cards.ts';

const ROOTS: Readonly<Record<Root, string>> = {
  service: '/C=US/O=DigiCert Inc/OU=www.digicert.com/CN=DigiCert Global Root G2',
  stranger: '/C=XX/O=Example Trust/CN=Example Public Root R1',
  fiddler: '/OU=Created by http:\\/\\/www.fiddler2.com/O=DO_NOT_TRUST/CN=DO_NOT_TRUST_FiddlerRoot',
  zscaler: '/C=US/ST=California/O=Zscaler Inc./OU=Zscaler Inc./CN=Zscaler Root CA',
};

const ISSUING = '/C=US/O=Microsoft Corporation/CN=Microsoft Azure RSA TLS Issuing CA 03';

/** What each host's certificate says it is for. */
const NAMES: Partial<Readonly<Record<RealName, readonly string[]>>> = {
  'login.microsoftonline.com': ['login.microsoftonline.com', 'login.windows.net', 'login.microsoft.com'],
  'aadcdn.msftauth.net': ['aadcdn.msftauth.net', '*.msftauth.net'],
  'teams.microsoft.com': ['teams.microsoft.com', '*.teams.microsoft.com'],
  'login.microsoftonline.us': ['login.microsoftonline.us'],
  'sts.fabrikam.com': ['sts.fabrikam.com'],
  'certauth.login.microsoftonline.com': ['certauth.login.microsoftonline.com'],
};

const ALL_NAMES = Object.values(NAMES).flat();

const leaf = (file: string, names: readonly string[], rest: Partial<Order> = {}): Order => ({
  file,
  subject: `/C=US/ST=WA/L=Redmond/O=Microsoft Corporation/CN=${names[0]}`,
  issuer: 'issuing',
  extensions: forServer(names.map((name) => `DNS:${name}`)),
  ...rest,
});

const ORDERS: readonly Order[] = [
  ...Object.entries(ROOTS).map(([file, subject]) => ({
    file,
    subject,
    issuer: 'self',
    extensions: forAuthority,
    toDay: 3_650,
  })),
  { file: 'issuing', subject: ISSUING, issuer: 'service', extensions: forAuthority, toDay: 1_000 },
  ...Object.entries(NAMES).map(([name, names]) => leaf(`genuine-${name}`, names)),
  leaf('expired', ALL_NAMES, { fromDay: -400, toDay: -35 }),
  leaf('not-yet-valid', ALL_NAMES, { fromDay: 20 }),
  leaf('other-name', ['www.example.com', 'example.com']),
  leaf('self-signed', ALL_NAMES, { issuer: 'self' }),
  leaf('unknown-root', ALL_NAMES, { issuer: 'stranger' }),
  ...cardOrders,
];

/** Makes the lab's authorities and certificates in a folder: about a second. Nothing of it is ever kept. */
export const makeCertificates = (folder: string): Promise<void> => issueAll(folder, ORDERS);

/** The files that a server sends, leaf first. */
export function chainFiles(folder: string, certificate: Certificate, name: RealName): readonly string[] {
  const file = certificate === 'genuine' || certificate === 'no-intermediate' ? `genuine-${name}` : certificate;
  const alone = ['self-signed', 'no-intermediate', 'unknown-root'].includes(certificate);
  return [file, ...(alone ? [] : ['issuing'])].map((each) => certificateFile(folder, each));
}

export const rootFile = (folder: string, root: Root | Inspector): string => certificateFile(folder, root);
