import type { CheckReport, Signature } from '../../model/report.ts';
import { fromLetters, inLetters } from '../base64url.ts';
import { canonical } from './canonical.ts';

const ALGORITHM = 'Ed25519';

/** What a signature says of a report. */
export type SignatureState = 'unchanged' | 'changed' | 'unsigned';

type Key = Parameters<typeof crypto.subtle.exportKey>[1];

export type SigningKey = { readonly private: Key; readonly public: Key };

/** The report with a signature over everything that it says. */
export const signed = async <Report extends CheckReport>(report: Report, key: SigningKey): Promise<Report> => ({
  ...report,
  signature: await signatureOver(bytesOf(report), key),
});

/** Whether a report is as it was when it was signed. By whom, the mark of the key tells. */
export const signatureState = async (report: CheckReport): Promise<SignatureState> =>
  report.signature === undefined ? 'unsigned' : await stateOf(bytesOf(report), report.signature);

/** @see RFC 8032 */
export async function signatureOver(bytes: Uint8Array<ArrayBuffer>, key: SigningKey): Promise<Signature> {
  const value = await crypto.subtle.sign(ALGORITHM, key.private, bytes);
  const raw = await crypto.subtle.exportKey('raw', key.public);
  return { algorithm: ALGORITHM, key: inLetters(new Uint8Array(raw)), value: inLetters(new Uint8Array(value)) };
}

export async function stateOf(bytes: Uint8Array<ArrayBuffer>, signature: Signature): Promise<SignatureState> {
  if (signature.algorithm !== ALGORITHM) return 'changed';
  try {
    const key = await crypto.subtle.importKey('raw', fromLetters(signature.key), ALGORITHM, true, ['verify']);
    const holds = await crypto.subtle.verify(ALGORITHM, key, fromLetters(signature.value), bytes);
    return holds ? 'unchanged' : 'changed';
  } catch {
    // A key or a value that is none: whoever changed it changed the report.
    return 'changed';
  }
}

/** The beginning of a key, short enough to compare on the phone: `3f0d 40e8 a1b2 9c01`. */
export const markOfKey = ({ key }: Pick<Signature, 'key'>): string =>
  Array.from(fromLetters(key).subarray(0, MARK_BYTES), (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .replace(/.{4}(?=.)/g, '$& ');

/** 64 bits: to find another key with the same beginning takes longer than anybody has. */
const MARK_BYTES = 8;

const bytesOf = ({ signature: _, ...said }: CheckReport): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(new TextEncoder().encode(canonical(said)));
