import { createHash, createHmac } from 'node:crypto';

/** A code lasts thirty seconds. @see RFC 6238 section 4.1 */
const STEP_MS = 30_000;

/** The secret that a person's authenticator app was given: the same in every run. */
export const totpSecret = (personName: string): Buffer =>
  createHash('sha256').update(`totp ${personName}`).digest().subarray(0, 20);

/** The six digits that the app shows at this instant. @see RFC 4226 section 5.3 */
export function totpAt(secret: Buffer, at: Date): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at.getTime() / STEP_MS)));
  const digest = createHmac('sha1', secret).update(counter).digest();
  const number = digest.readUInt32BE(digest.readUInt8(19) & 0x0f) & 0x7fff_ffff;
  return String(number % 1_000_000).padStart(6, '0');
}

/** Accepts the code of this moment and its neighbours, since clocks differ. @see RFC 6238 section 5.2 */
export const isTotp = (secret: Buffer, typed: string, at: Date): boolean =>
  [-STEP_MS, 0, STEP_MS].some((ms) => totpAt(secret, new Date(at.getTime() + ms)) === typed.replaceAll(' ', ''));

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** As authenticator apps want it typed. @see RFC 4648 section 6 */
export function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => BASE32[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}
