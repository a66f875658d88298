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

/** The card of each story, and the one that is good for everything. */
export async function issueCards(folder: string): Promise<{ readonly good: Written; of(story: string): Written }> {
  const authority = (file: string): Order => ({
    ...{ file, subject: `/O=Contoso/CN=${file}`, issuer: 'self', extensions: forAuthority, fromDay: -800, toDay: 800 },
  });
  const usual = { subject: '/CN=Bob Example', issuer: 'card-root', extensions: forCard(PERSON) };
  const orders = stories.flatMap(({ desk, story }, place) =>
    typeof desk === 'string' ? [] : [{ story, desk, order: { ...usual, ...desk.certificate, file: `card-${place}` } }],
  );
  const good = { ...usual, file: 'card-good' };
  await issueAll(folder, [authority('card-root'), authority('stranger'), good, ...orders.map(({ order }) => order)]);
  for (const { desk, order } of orders)
    if (desk.issuerSays === 'revoked') await revoke(folder, order.file, 'card-root');
  await writeRevocationList(folder, 'card-root');
  const written = async ({ file, key = 'shared' }: Pick<Order, 'file' | 'key'>): Promise<Written> => ({
    certificate: derIn(await readFile(certificateFile(folder, file), 'utf8')),
    key: createPrivateKey(await readFile(keyFile(folder, key))),
  });
  const all = await Promise.all(orders.map(async ({ story, order }) => [story, await written(order)] as const));
  const byStory = new Map(all);
  const goodCard = await written(good);
  return { good: goodCard, of: (story) => byStory.get(story) ?? goodCard };
}

const derIn = (pem: string): Uint8Array => Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64');
