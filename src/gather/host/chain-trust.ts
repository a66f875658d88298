import type { StoreVerdicts, Trust } from '../../model/evidence.ts';
import { type Certificate, readCertificate } from '../certificates/certificate.ts';
import { type CertificateIndex, findPath } from '../certificates/find-path.ts';
import { serverRules } from '../certificates/path-rules.ts';
import { failureOfPath } from '../certificates/validate-path.ts';
import { verifySignature } from './verify-signature.ts';

/** One store's word on a chain, and what exactly speaks against it. */
type Judged = {
  readonly trust: Trust;
  readonly detail?: string;
  /** The way to the root, leaf first, as far as it goes; in DER. */
  readonly path: readonly Uint8Array[];
};

/**
 * How far a set of roots goes with a presented chain, leaf first. Says who vouches for it before it says whether it is
 * in date, because dates can be read from the chain itself. Nothing here asks for revocation.
 */
function judge([leaf, ...others]: readonly (Certificate | null)[], roots: CertificateIndex, now: Date): Judged {
  if (!leaf) return { trust: 'certificate-invalid', detail: 'the certificate cannot be read', path: [] };
  const pool = others.filter((certificate) => certificate !== null);
  const { path, failure } = findPath(leaf, pool, roots, serverRules(now, verifySignature));
  const ders = path.map(({ der }) => der);
  return failure === undefined
    ? { trust: 'accepted', path: ders }
    : { trust: failure.word, detail: failure.detail, path: ders };
}

/** The roots of each store. */
export type Stores = { readonly system: CertificateIndex; readonly bundled: CertificateIndex };

const DATES: readonly Trust[] = ['certificate-expired', 'certificate-not-yet-valid'];

/** Verdicts of OpenSSL behind which another fault may hide: it tells the last one it met, and has no word for weak keys and hashes. */
const VAGUE: readonly Trust[] = [...DATES, 'certificate-invalid'];

/** It follows one path alone, and gives up where that ends; of two cross-signed ones it may be the wrong one. */
const GAVE_UP: readonly Trust[] = [...DATES, 'certificate-unknown-issuer', 'certificate-chain-incomplete'];

/** Both stores' words, and the way to a root. The system's word is what OpenSSL says, as far as that is exact. */
export function trustOf(
  chain: readonly Uint8Array[],
  stores: Stores,
  openssl: Trust,
  now: Date,
): { readonly trust: StoreVerdicts; readonly path: readonly Uint8Array[] } {
  const certificates = chain.map(readCertificate);
  const own = judge(certificates, stores.system, now);
  const bundled = judge(certificates, stores.bundled, now);
  const isOurs = own.trust === 'accepted' ? GAVE_UP.includes(openssl) : VAGUE.includes(openssl);
  const system = isOurs ? own.trust : openssl;
  const detail = detailOf(own, own.trust === 'accepted' ? openssl : system);
  return {
    trust: { system, bundled: bundled.trust, ...(detail === undefined ? {} : { detail }) },
    path: own.trust !== 'accepted' && bundled.trust === 'accepted' ? bundled.path : own.path,
  };
}

/** What exactly is wrong, and that two ways to judge a chain differ where they do. */
function detailOf({ trust, detail }: Judged, openssl: Trust): string | undefined {
  if (trust === openssl) return detail;
  if (trust === 'accepted') return `OpenSSL says ${inWords(openssl)}; by RFC 5280 the chain holds`;
  return `OpenSSL says ${inWords(openssl)}; by RFC 5280: ${detail}`;
}

const inWords = (trust: Trust): string => trust.replaceAll('-', ' ');

/** What the first judgement of a chain does but no root by itself needs: a signature is verified, and it vouches for another. */
export function practiseOn(root: Uint8Array): void {
  const certificate = readCertificate(root);
  if (certificate !== null) failureOfPath([certificate, certificate], serverRules(new Date(), verifySignature));
}
