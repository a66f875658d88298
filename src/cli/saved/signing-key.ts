import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SigningKey } from '../../report/signature/signature.ts';
import { writeOwnFile, writeOwnNewFile } from './own-file.ts';

const ALGORITHM = 'Ed25519';

/** The key with which this person signs reports on this computer: made when it is first needed, in a file that only they can read. */
export async function signingKey(folder: string): Promise<SigningKey> {
  const file = join(folder, 'report-key.json');
  return (await keyIn(file)) ?? (await newKey(file));
}

/** undefined when there is none; one that cannot be read is replaced. */
async function keyIn(file: string): Promise<SigningKey | undefined> {
  try {
    const jwk = JSON.parse(await readFile(file, 'utf8'));
    return {
      private: await crypto.subtle.importKey('jwk', jwk, ALGORITHM, false, ['sign']),
      public: await crypto.subtle.importKey('jwk', publicPart(jwk), ALGORITHM, true, ['verify']),
    };
  } catch {
    return undefined;
  }
}

type Jwk = Readonly<Record<string, unknown>>;

/** @see RFC 8037 section 2 */
const publicPart = ({ d: _, key_ops: __, ...jwk }: Jwk): Jwk => jwk;

async function newKey(file: string): Promise<SigningKey> {
  const pair = await crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  if (!('privateKey' in pair)) throw new Error(`${ALGORITHM} gave no pair of keys`);
  const text = JSON.stringify(await crypto.subtle.exportKey('jwk', pair.privateKey));
  const own = { private: pair.privateKey, public: pair.publicKey };
  if (await writeOwnNewFile(file, text)) return own;
  const other = await keyIn(file);
  if (other === undefined) await writeOwnFile(file, text);
  return other ?? own;
}
