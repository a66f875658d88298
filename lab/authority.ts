import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const DAY_MS = 86_400_000;

/** One key serves for everything: worlds test certificates, not keys. */
const KEY = 'shared.key';

/** A certificate to be made. */
export type Order = {
  readonly file: string;
  readonly subject: string;
  /** File of the issuer, or `self`. */
  readonly issuer: string;
  /** Extensions as openssl writes them. @see x509v3_config(5) */
  readonly extensions: readonly string[];
  readonly fromDay?: number;
  readonly toDay?: number;
};

export const forAuthority: readonly string[] = [
  'basicConstraints=critical,CA:TRUE',
  'keyUsage=critical,keyCertSign,cRLSign',
  'subjectKeyIdentifier=hash',
];

export const forServer = (names: readonly string[]): readonly string[] => [
  'basicConstraints=critical,CA:FALSE',
  'extendedKeyUsage=serverAuth',
  `subjectAltName=${names.join()}`,
];

/** A person's certificate for client authentication and smart card logon. @see MS-PKCA section 3.1.5.2.1.3 */
export const forCard = (userName: string): readonly string[] => [
  'basicConstraints=critical,CA:FALSE',
  'keyUsage=critical,digitalSignature',
  'extendedKeyUsage=clientAuth,1.3.6.1.4.1.311.20.2.2',
  `subjectAltName=otherName:1.3.6.1.4.1.311.20.2.3;UTF8:${userName}`,
];

/** Makes certificates in a folder, in this order: about 30 ms each. Nothing of it is ever kept. */
export async function issueAll(folder: string, orders: readonly Order[]): Promise<void> {
  await mkdir(join(folder, 'issued'), { recursive: true });
  await run('openssl', ['genpkey', '-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048', '-out', KEY], {
    cwd: folder,
  });
  await Promise.all([
    writeFile(join(folder, 'index.txt'), ''),
    writeFile(join(folder, 'index.txt.attr'), 'unique_subject = no\n'),
    writeFile(join(folder, 'ca.cnf'), CONFIGURATION),
  ]);
  for (const order of orders) await issue(folder, order);
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

async function issue(folder: string, order: Order): Promise<void> {
  const { file, subject, issuer, extensions, fromDay = -30, toDay = 60 } = order;
  await writeFile(join(folder, `${file}.ext`), `${extensions.join('\n')}\n`);
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

export const certificateFile = (folder: string, file: string): string => join(folder, `${file}.pem`);
