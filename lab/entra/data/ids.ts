import { createHash } from 'node:crypto';

/** The same GUID for the same name, in every run, so that expectations can be written down. */
export function idOf(name: string): string {
  const bytes = createHash('sha256').update(name).digest().subarray(0, 16);
  return guidOf(bytes);
}

/** Sixteen bytes as a GUID of version 4. @see RFC 9562 section 5.4 */
export function guidOf(bytes: Buffer): string {
  const copy = Buffer.from(bytes);
  copy.writeUInt8((copy.readUInt8(6) & 0x0f) | 0x40, 6);
  copy.writeUInt8((copy.readUInt8(8) & 0x3f) | 0x80, 8);
  return copy.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
