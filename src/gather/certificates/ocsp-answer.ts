import { type Certificate, readCertificate } from './certificate.ts';
import {
  childrenOf,
  contextTag,
  type Der,
  expectTag,
  hexOf,
  MalformedDer,
  readDer,
  tags,
  unlessMalformed,
} from './der.ts';
import { countIn, instantIn, objectIdentifierIn } from './der-values.ts';
import { distinguishedNameIn } from './distinguished-name.ts';
import { extensionIn } from './extensions.ts';
import { type CertificateId, type IdHash, NONCE } from './ocsp-request.ts';
import { type Signed, signedIn } from './signed.ts';

/** What a responder says of one certificate. Instants in milliseconds since 1970. */
export type SingleAnswer = CertificateId & {
  readonly hash: IdHash;
  readonly status: 'good' | 'revoked' | 'unknown';
  readonly revokedAtMs: number | null;
  /** CRLReason; 0 when none is given. */
  readonly reason: number;
  readonly thisUpdateMs: number;
  readonly nextUpdateMs: number | null;
};

/** A basic OCSP answer. @see RFC 6960 section 4.2.1 */
export type OcspAnswer = Signed & {
  /** Name in its canonical form, or hash of the key in hexadecimal. */
  readonly responder: { readonly name: string } | { readonly keyHash: string };
  readonly answers: readonly SingleAnswer[];
  /** Certificates that the responder sent along. */
  readonly certificates: readonly Certificate[];
  /** In hexadecimal; null when the answer repeats none. */
  readonly nonce: string | null;
};

/** null for what is no answer, and for one that says no more than why there is none. */
export const readOcspAnswer = (der: Uint8Array): OcspAnswer | null =>
  unlessMalformed(() => {
    const [status, wrapped] = childrenOf(readDer(der, tags.sequence));
    if (countIn(expectTag(status, tags.enumerated)) !== SUCCESSFUL || wrapped === undefined) return null;
    const [type, octets] = childrenOf(readDer(wrapped.content, tags.sequence));
    if (objectIdentifierIn(type) !== BASIC) return null;
    return basicIn(readDer(expectTag(octets, tags.octetString).content, tags.sequence));
  });

const SUCCESSFUL = 0;
const BASIC = '1.3.6.1.5.5.7.48.1.1';

/** Responders send one to three. */
const MOST_CERTIFICATES = 10;

function basicIn(value: Der): OcspAnswer {
  const { body, signed } = signedIn(value);
  const wrapped = childrenOf(value)[3];
  const list =
    wrapped === undefined ? [] : childrenOf(readDer(wrapped.content, tags.sequence)).slice(0, MOST_CERTIFICATES);
  const parts = childrenOf(body);
  const [responder, , answers, ...rest] = parts[0]?.tag === contextTag(0) ? parts.slice(1) : parts;
  return {
    ...signed,
    responder: responderIn(responder),
    answers: childrenOf(expectTag(answers, tags.sequence)).map(answerIn),
    certificates: list.map(({ whole }) => readCertificate(whole)).filter((one) => one !== null),
    nonce: nonceIn(rest.find(({ tag }) => tag === contextTag(1))),
  };
}

function responderIn(value: Der | undefined): OcspAnswer['responder'] {
  if (value?.tag === contextTag(1))
    return { name: distinguishedNameIn(readDer(value.content, tags.sequence)).canonical };
  if (value?.tag === contextTag(2)) return { keyHash: hexOf(readDer(value.content, tags.octetString).content) };
  throw new MalformedDer('nobody who answers');
}

const HASHES: Readonly<Record<string, IdHash>> = { '1.3.14.3.2.26': 'SHA-1', '2.16.840.1.101.3.4.2.1': 'SHA-256' };

function answerIn(value: Der): SingleAnswer {
  const [id, status, thisUpdate, next] = childrenOf(expectTag(value, tags.sequence));
  const [algorithm, nameHash, keyHash, serial] = childrenOf(expectTag(id, tags.sequence));
  const hash = HASHES[objectIdentifierIn(childrenOf(expectTag(algorithm, tags.sequence))[0])];
  if (hash === undefined || status === undefined) throw new MalformedDer('a hash that nobody uses');
  return {
    hash,
    nameHash: hexOf(expectTag(nameHash, tags.octetString).content),
    keyHash: hexOf(expectTag(keyHash, tags.octetString).content),
    serialNumber: hexOf(expectTag(serial, tags.integer).content),
    ...statusIn(status),
    thisUpdateMs: instantIn(thisUpdate),
    nextUpdateMs: next?.tag === contextTag(0) ? instantIn(readDer(next.content)) : null,
  };
}

function statusIn(value: Der): Pick<SingleAnswer, 'status' | 'revokedAtMs' | 'reason'> {
  if (value.tag === contextTag(0, 'primitive')) return { status: 'good', revokedAtMs: null, reason: 0 };
  if (value.tag !== contextTag(1)) return { status: 'unknown', revokedAtMs: null, reason: 0 };
  const [at, wrapped] = childrenOf(value);
  const reason = wrapped === undefined ? 0 : countIn(readDer(wrapped.content, tags.enumerated));
  return { status: 'revoked', revokedAtMs: instantIn(at), reason };
}

/** Some responders forget the wrapping inside the extension, so the bytes count that come last. */
function nonceIn(wrapped: Der | undefined): string | null {
  if (wrapped === undefined) return null;
  const found = childrenOf(readDer(wrapped.content, tags.sequence))
    .map(extensionIn)
    .find(({ id }) => id === NONCE);
  return found === undefined ? null : hexOf(expectTag(found.value(), tags.octetString).content);
}
