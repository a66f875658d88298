import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const DAY_MS = 86_400_000;

/**
 * One key serves for nearly everything: worlds test certificates, not keys. The weak one has 1,024 bits. That of hosts is
 * on a curve: forty handshakes in a moment should not be a matter of how fast this machine signs.
 */
const KEYS = { shared: 'shared.key', weak: 'weak.key', host: 'host.key' } as const;

const RSA = (bits: number): readonly string[] => ['RSA', '-pkeyopt', `rsa_keygen_bits:${bits}`];
const KINDS: Readonly<Record<Key, readonly string[]>> = {
  shared: RSA(2_048),
  weak: RSA(1_024),
  host: ['EC', '-pkeyopt', 'ec_paramgen_curve:P-256'],
};

export type Key = keyof typeof KEYS;

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
  /** Its own key, and the one that signs it. */
  readonly key?: Key;
  readonly issuerKey?: Key;
  readonly hash?: 'sha256' | 'sha1';
};

export const forAuthority: readonly string[] = [
  'basicConstraints=critical,CA:TRUE',
  'keyUsage=critical,keyCertSign,cRLSign',
  'subjectKeyIdentifier=hash',
];

export const forServer = (names: readonly string[], use = 'serverAuth'): readonly string[] => [
  'basicConstraints=critical,CA:FALSE',
  `extendedKeyUsage=${use}`,
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
  const needed = new Set<Key>(['shared', ...orders.map(({ key = 'shared' }) => key)]);
  await Promise.all([...needed].map((key) => makeKey(folder, key)));
  await Promise.all([
    writeFile(join(folder, 'index.txt'), ''),
    writeFile(join(folder, 'index.txt.attr'), 'unique_subject = no\n'),
    writeFile(join(folder, 'ca.cnf'), CONFIGURATION),
  ]);
  for (const order of orders) await issue(folder, order);
}

async function makeKey(folder: string, key: Key): Promise<void> {
  await run('openssl', ['genpkey', '-algorithm', ...KINDS[key], '-out', KEYS[key]], { cwd: folder });
}

const CONFIGURATION = `
[ca]
default_ca = lab
[lab]
database = index.txt
new_certs_dir = issued
rand_serial = yes
private_key = ${KEYS.shared}
policy = anything
default_md = sha256
default_crl_days = 7
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
  const { file, subject, issuer, extensions, fromDay = -30, toDay = 60, hash = 'sha256' } = order;
  const [own, signing] = [KEYS[order.key ?? 'shared'], KEYS[order.issuerKey ?? 'shared']];
  await writeFile(join(folder, `${file}.ext`), `${extensions.join('\n')}\n`);
  const [request, from, to] = [`${file}.csr`, instant(fromDay), instant(toDay)];
  await run('openssl', ['req', '-new', '-key', own, '-subj', subject, '-config', 'ca.cnf', '-out', request], {
    cwd: folder,
  });
  const by = issuer === 'self' ? ['-selfsign'] : ['-cert', `${issuer}.pem`];
  const signed = [...by, '-keyfile', signing, '-md', hash];
  const dates = ['-startdate', from, '-enddate', to, '-extfile', `${file}.ext`];
  const args = [
    'ca',
    '-batch',
    '-config',
    'ca.cnf',
    '-in',
    request,
    '-out',
    `${file}.pem`,
    '-notext',
    ...signed,
    ...dates,
  ];
  await run('openssl', args, { cwd: folder });
}

/** As `openssl ca` wants it: YYYYMMDDHHMMSSZ. */
const instant = (day: number): string =>
  `${new Date(Date.now() + day * DAY_MS).toISOString().replace(/[-:T]|\..*/g, '')}Z`;

export const keyFile = (folder: string, key: Key = 'shared'): string => join(folder, KEYS[key]);

/** Declares a certificate invalid from now on. */
export async function revoke(folder: string, file: string, issuer: string): Promise<void> {
  const args = ['-cert', `${issuer}.pem`, '-revoke', `${file}.pem`, '-crl_reason', 'keyCompromise'];
  await run('openssl', ['ca', '-config', 'ca.cnf', ...args], { cwd: folder });
}

/** Writes the list of everything that was revoked, signed by one issuer, as `<issuer>.crl`. */
export async function writeRevocationList(folder: string, issuer: string): Promise<void> {
  const [pem, der] = [`${issuer}.crl.pem`, `${issuer}.crl`];
  await run('openssl', ['ca', '-config', 'ca.cnf', '-gencrl', '-cert', `${issuer}.pem`, '-out', pem], { cwd: folder });
  await run('openssl', ['crl', '-in', pem, '-outform', 'DER', '-out', der], { cwd: folder });
}

/** What an issuer answers to an OCSP question, given as arguments of openssl. @see openssl-ocsp(1) */
export async function answerOcsp(
  folder: string,
  issuer: string,
  question: readonly string[],
  out: string,
): Promise<void> {
  await run('openssl', [...responder(issuer), ...question, '-respout', out], { cwd: folder });
}

/** What makes OpenSSL answer for an issuer. */
export const responder = (issuer: string): readonly string[] => [
  ...['ocsp', '-index', 'index.txt', '-ndays', '7'],
  ...['-CA', `${issuer}.pem`, '-rsigner', `${issuer}.pem`, '-rkey', KEYS.shared],
];

export const certificateFile = (folder: string, file: string): string => join(folder, `${file}.pem`);
