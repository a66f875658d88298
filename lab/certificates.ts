import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Certificate, Inspector, Root } from '../scenarios/scenario.ts';
import type { RealName } from './addresses.ts';

const run = promisify(execFile);

const DAY_MS = 86_400_000;

/** One key serves for everything: worlds test certificates, not keys. */
const KEY = 'shared.key';

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
};

const ALL_NAMES = Object.values(NAMES).flat();

type Order = {
  readonly file: string;
  readonly subject: string;
  readonly issuer: string;
  readonly names?: readonly string[];
  readonly fromDay?: number;
  readonly toDay?: number;
};

const leaf = (file: string, names: readonly string[], rest: Partial<Order> = {}): Order => ({
  file,
  subject: `/C=US/ST=WA/L=Redmond/O=Microsoft Corporation/CN=${names[0]}`,
  issuer: 'issuing',
  names,
  ...rest,
});

const ORDERS: readonly Order[] = [
  ...Object.entries(ROOTS).map(([file, subject]) => ({ file, subject, issuer: 'self', toDay: 3_650 })),
  { file: 'issuing', subject: ISSUING, issuer: 'service', toDay: 1_000 },
  ...Object.entries(NAMES).map(([name, names]) => leaf(`genuine-${name}`, names)),
  leaf('expired', ALL_NAMES, { fromDay: -400, toDay: -35 }),
  leaf('not-yet-valid', ALL_NAMES, { fromDay: 20 }),
  leaf('other-name', ['www.example.com', 'example.com']),
  leaf('self-signed', ALL_NAMES, { issuer: 'self' }),
  leaf('unknown-root', ALL_NAMES, { issuer: 'stranger' }),
];

/** Makes the lab's authorities and certificates in a folder: about a second. Nothing of it is ever kept. */
export async function makeCertificates(folder: string): Promise<void> {
  await mkdir(join(folder, 'issued'), { recursive: true });
  await run('openssl', ['genpkey', '-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048', '-out', KEY], {
    cwd: folder,
  });
  await Promise.all([
    writeFile(join(folder, 'index.txt'), ''),
    writeFile(join(folder, 'index.txt.attr'), 'unique_subject = no\n'),
    writeFile(join(folder, 'ca.cnf'), CONFIGURATION),
  ]);
  for (const order of ORDERS) await issue(folder, order);
}

const CONFIGURATION = `
[ca]
default_ca = lab
[lab]
database = index.txt
new_certs_dir = issued
rand_serial = yes
private_key = ${KEY}
policy = anything
default_md = sha256
email_in_dn = no
preserve = yes
[anything]
countryName = optional
stateOrProvinceName = optional
localityName = optional
organizationName = optional
organizationalUnitName = optional
commonName = supplied
[req]
distinguished_name = nothing
[nothing]
`;

async function issue(
  folder: string,
  { file, subject, issuer, names, fromDay = -30, toDay = 60 }: Order,
): Promise<void> {
  const purpose =
    names === undefined
      ? 'basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign\nsubjectKeyIdentifier=hash\n'
      : `basicConstraints=critical,CA:FALSE\nextendedKeyUsage=serverAuth\nsubjectAltName=${names.map((name) => `DNS:${name}`).join()}\n`;
  await writeFile(join(folder, `${file}.ext`), purpose);
  const [request, from, to] = [`${file}.csr`, instant(fromDay), instant(toDay)];
  await run('openssl', ['req', '-new', '-key', KEY, '-subj', subject, '-config', 'ca.cnf', '-out', request], {
    cwd: folder,
  });
  const by = issuer === 'self' ? ['-selfsign', '-keyfile', KEY] : ['-cert', `${issuer}.pem`];
  const dates = ['-startdate', from, '-enddate', to, '-extfile', `${file}.ext`];
  const args = ['ca', '-batch', '-config', 'ca.cnf', '-in', request, '-out', `${file}.pem`, '-notext', ...by, ...dates];
  await run('openssl', args, { cwd: folder });
}

/** As `openssl ca` wants it: YYYYMMDDHHMMSSZ. */
const instant = (day: number): string =>
  `${new Date(Date.now() + day * DAY_MS).toISOString().replace(/[-:T]|\..*/g, '')}Z`;

export const keyFile = (folder: string): string => join(folder, KEY);

/** The files that a server sends, leaf first. */
export function chainFiles(folder: string, certificate: Certificate, name: RealName): readonly string[] {
  const file = certificate === 'genuine' || certificate === 'no-intermediate' ? `genuine-${name}` : certificate;
  const alone = ['self-signed', 'no-intermediate', 'unknown-root'].includes(certificate);
  return [file, ...(alone ? [] : ['issuing'])].map((each) => join(folder, `${each}.pem`));
}

export const rootFile = (folder: string, root: Root | Inspector): string => join(folder, `${root}.pem`);
