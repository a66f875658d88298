import { childrenOf, type Der, expectTag, MalformedDer, tags } from './der.ts';
import { bitsIn } from './der-values.ts';
import { type SignatureAlgorithm, signatureAlgorithmIn } from './signature-algorithm.ts';

/** Body and signature, the same for certificates, revocation lists and OCSP answers. */
export type Signed = {
  /** The bytes that were signed. */
  readonly signedBytes: Uint8Array;
  readonly signature: Uint8Array;
  /** null: an algorithm that nothing here knows. */
  readonly algorithm: SignatureAlgorithm | null;
  readonly algorithmDer: Uint8Array;
};

export const signedBodyIn = (value: Der): Der => expectTag(childrenOf(value)[0], tags.sequence);

export function signedIn(value: Der): { readonly body: Der; readonly signed: Signed } {
  const [body, algorithm, signature] = childrenOf(expectTag(value, tags.sequence));
  if (body === undefined) throw new MalformedDer('nothing that is signed');
  return {
    body: expectTag(body, tags.sequence),
    signed: {
      signedBytes: body.whole,
      signature: signatureIn(expectTag(signature, tags.bitString)),
      algorithm: signatureAlgorithmIn(expectTag(algorithm, tags.sequence)),
      algorithmDer: expectTag(algorithm, tags.sequence).whole,
    },
  };
}

/** One that is not of whole bytes is none that could verify; what carries it can still be read. */
const signatureIn = (value: Der): Uint8Array => (value.content[0] === 0 ? bitsIn(value).bytes : new Uint8Array());
