import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import {
  certificateFile,
  forAuthority,
  forCard,
  issueAll,
  keyFile,
  type Order,
  revoke,
  writeRevocationList,
} from '../authority.ts';
import { PERSON, stories } from './card-stories.ts';

/** What is written on a card: a certificate in DER, and the key that belongs to it. */
export type Written = { readonly certificate: Uint8Array; readonly key: KeyObject };

/** The card that is good for everything. */
export const GOOD = 'card-good';

/** Issues that card, and one for each story: `card-0` for the first. */
export async function issueCards(folder: string): Promise<void> {
  const authority = (file: string): Order => ({
    ...{ file, subject: `/O=Contoso/CN=${file}`, issuer: 'self', extensions: forAuthority, fromDay: -800, toDay: 800 },
  });
  const usual = { subject: '/CN=Bob Example', issuer: 'card-root', extensions: forCard(PERSON) };
  const orders = stories.flatMap(({ desk }, place) =>
    typeof desk === 'string' ? [] : [{ desk, order: { ...usual, ...desk.certificate, file: `card-${place}` } }],
  );
  const good = { ...usual, file: GOOD };
  await issueAll(folder, [authority('card-root'), authority('stranger'), good, ...orders.map(({ order }) => order)]);
  for (const { desk, order } of orders)
    if (desk.issuerSays === 'revoked') await revoke(folder, order.file, 'card-root');
  await writeRevocationList(folder, 'card-root');
}

/** What is written on one of them. */
export const writtenOn = async (folder: string, file: string, key?: Order['key']): Promise<Written> => ({
  certificate: derIn(await readFile(certificateFile(folder, file), 'utf8')),
  key: createPrivateKey(await readFile(keyFile(folder, key))),
});

const derIn = (pem: string): Uint8Array => Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64');
