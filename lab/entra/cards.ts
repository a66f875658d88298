import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { certificateFile, forAuthority, forCard, type Order } from '../authority.ts';
import { type Person, people } from './data/people.ts';
import type { CardTrust } from './entra.ts';

const ISSUERS = { trusted: 'card-issuer', other: 'card-other-issuer' } as const;

/** File name of a person's certificate; its key is the folder's only one. */
const cardFile = ({ name }: Person): string => `card-${name.replace(/@.*/, '')}`;

export const cardHolders: readonly Person[] = people.filter(({ card }) => card !== undefined);

const order = (person: Person): Order => ({
  file: cardFile(person),
  subject: `/O=Contoso/CN=${person.name}`,
  issuer: person.card === 'other-issuer' ? ISSUERS.other : ISSUERS.trusted,
  extensions: forCard(person.name),
  ...(person.card === 'expired' ? { fromDay: -400, toDay: -30 } : {}),
});

const authority = (file: string, name: string): Order => ({
  file,
  subject: `/O=${name}/CN=${name} Smart Card CA`,
  issuer: 'self',
  extensions: forAuthority,
  toDay: 1_000,
});

/** What has to be made before anybody can show a card. */
export const cardOrders: readonly Order[] = [
  authority(ISSUERS.trusted, 'Contoso'),
  authority(ISSUERS.other, 'Stranger'),
  ...cardHolders.map(order),
];

export const cardCertificateFile = (folder: string, person: Person): string =>
  certificateFile(folder, cardFile(person));

export const cardIssuerFiles = (folder: string): readonly string[] =>
  Object.values(ISSUERS).map((file) => certificateFile(folder, file));

const certificate = (file: string): X509Certificate => new X509Certificate(readFileSync(file));

/** What Contoso told its tenant about its cards. */
export const cardTrust = (folder: string): CardTrust => ({
  issuer: certificate(certificateFile(folder, ISSUERS.trusted)),
  revokedSerials: cardHolders
    .filter(({ card }) => card === 'revoked')
    .map((person) => certificate(cardCertificateFile(folder, person)).serialNumber),
});
