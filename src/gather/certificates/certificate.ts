import {
  childrenOf,
  contextTag,
  type Der,
  expectTag,
  hexOf,
  MalformedDer,
  readDer,
  sameBytes,
  tags,
  unlessMalformed,
} from './der.ts';
import { instantIn } from './der-values.ts';
import { type DistinguishedName, distinguishedNameIn } from './distinguished-name.ts';
import { type Extensions, extensionsIn } from './extensions.ts';
import { type PublicKey, publicKeyIn } from './public-key.ts';
import { type Signed, signedBodyIn, signedIn } from './signed.ts';

/** A certificate, read once. Instants in milliseconds since 1970. @see RFC 5280 section 4.1 */
export type Certificate = Signed &
  Extensions & {
    readonly der: Uint8Array;
    readonly version: 1 | 2 | 3;
    /** Content of the number in hexadecimal, sign and all. */
    readonly serialNumber: string;
    /** The same as DER, for OCSP requests. */
    readonly serialNumberDer: Uint8Array;
    readonly issuer: DistinguishedName;
    readonly issuerDer: Uint8Array;
    readonly subject: DistinguishedName;
    readonly subjectDer: Uint8Array;
    readonly notBeforeMs: number;
    readonly notAfterMs: number;
    readonly publicKey: PublicKey;
  };

/** More than any real certificate: 64 KiB. */
const MOST_BYTES = 65_536;

const alreadyRead = new WeakMap<Uint8Array, Certificate>();

/** null for what is no certificate. What was read once is not read again: a chain is judged first, and then asked about. */
export function readCertificate(der: Uint8Array): Certificate | null {
  const known = alreadyRead.get(der);
  if (known !== undefined) return known;
  const certificate = unlessMalformed(() =>
    der.length > MOST_BYTES ? null : certificateIn(readDer(der, tags.sequence)),
  );
  if (certificate !== null) for (const bytes of [der, certificate.der]) alreadyRead.set(bytes, certificate);
  return certificate;
}

/** Who a certificate is for, in the form in which names are compared; nothing else of it is looked at. */
export const subjectNameIn = (der: Uint8Array): string | null =>
  unlessMalformed(() => {
    const parts = childrenOf(signedBodyIn(readDer(der, tags.sequence)));
    const subject = parts[parts[0]?.tag === contextTag(0) ? 5 : 4];
    return distinguishedNameIn(expectTag(subject, tags.sequence)).canonical;
  });

function certificateIn(value: Der): Certificate {
  const { body, signed } = signedIn(value);
  const parts = childrenOf(body);
  const hasVersion = parts[0]?.tag === contextTag(0);
  const [serial, algorithm, issuer, validity, subject, key, ...rest] = hasVersion ? parts.slice(1) : parts;
  const [notBefore, notAfter] = childrenOf(expectTag(validity, tags.sequence));
  if (!isSame(algorithm, signed.algorithmDer)) throw new MalformedDer('two signature algorithms');
  return {
    ...signed,
    der: value.whole,
    version: hasVersion ? versionIn(parts[0]) : 1,
    serialNumber: hexOf(expectTag(serial, tags.integer).content),
    serialNumberDer: expectTag(serial, tags.integer).whole,
    issuer: distinguishedNameIn(expectTag(issuer, tags.sequence)),
    issuerDer: expectTag(issuer, tags.sequence).whole,
    subject: distinguishedNameIn(expectTag(subject, tags.sequence)),
    subjectDer: expectTag(subject, tags.sequence).whole,
    notBeforeMs: instantIn(notBefore),
    notAfterMs: instantIn(notAfter),
    publicKey: publicKeyIn(expectTag(key, tags.sequence)),
    ...extensionsIn(wrappedIn(rest.find(({ tag }) => tag === contextTag(3)))),
  };
}

const isSame = (value: Der | undefined, der: Uint8Array): boolean => value !== undefined && sameBytes(value.whole, der);

function wrappedIn(value: Der | undefined): Der | undefined {
  return value === undefined ? undefined : readDer(value.content, tags.sequence);
}

function versionIn(value: Der | undefined): 1 | 2 | 3 {
  const [number] = readDer(value?.content ?? new Uint8Array(), tags.integer).content;
  const version = (number ?? 0) + 1;
  if (version !== 2 && version !== 3) throw new MalformedDer('a version that does not exist');
  return version;
}

/** Whether subject and issuer are the same name: roots, and authorities that change their key. */
export const isSelfIssued = ({ issuer, subject }: Certificate): boolean => issuer.canonical === subject.canonical;
