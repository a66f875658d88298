import type { Strength } from '../../src/model/report.ts';
import type { Order } from '../authority.ts';
import { forCard } from '../authority.ts';

/** What stands at the desk: no service for cards, no reader, a reader without a card, a card that is a file (SoftHSM), or a card. */
type Desk = 'no-service' | 'no-reader' | 'no-card' | 'soft-card' | CardStory;

export type CardStory = {
  readonly certificate?: Partial<Order>;
  /** What its issuer says of it: nothing is asked where this is absent. */
  readonly issuerSays?: 'good' | 'revoked' | 'nothing';
  /** Nothing lies where the certificate should be. */
  readonly isEmpty?: boolean;
  /** Bytes are overwritten with zeros. */
  readonly isDamaged?: boolean;
  /** Its key is that of another card. */
  readonly hasOtherKey?: boolean;
  readonly triesLeft?: number;
  readonly isSilent?: boolean | 'at-signature';
  readonly isPulledAt?: 'certificate' | 'signature';
};

export type Story = {
  readonly story: string;
  readonly desk: Desk;
  /** The person wants the key tried and types this as PIN; absent: nobody asks for the key. */
  readonly types?: string;
  /** The causes that must be named, root causes alone, and how sure the program may be of them; none: all is right. */
  readonly causes: Readonly<Record<string, Strength>>;
  /** How many PINs the card must have been sent: none unless the person typed one, and then no more than that. */
  readonly pins?: number;
};

export const PIN = '471108';
const WRONG_PIN = '471109';

/** Where the list of its issuer lies; and where nothing listens. */
export const LIST = 'http://127.0.0.1:8080/card-root.crl';
/** Where its issuer answers by OCSP. */
export const OCSP_PORT = 8_082;
const NOWHERE = 'http://127.0.0.1:8081/card-root.crl';

export const PERSON = 'bob@contoso.example';

const [constraints = '', use = '', purposes = '', name = ''] = forCard(PERSON);

const naming = (list: string): Partial<Order> => ({
  extensions: [...forCard(PERSON), `crlDistributionPoints=URI:${list}`],
});

const answering: Partial<Order> = {
  extensions: [...forCard(PERSON), `authorityInfoAccess=OCSP;URI:http://127.0.0.1:${OCSP_PORT}/`],
};

/** One thing is wrong in each. */
export const stories: readonly Story[] = [
  { story: 'Nobody started the service.', desk: 'no-service', causes: { 'card-reader-missing': 'certain' } },
  { story: 'No reader is connected.', desk: 'no-reader', causes: { 'card-reader-missing': 'certain' } },
  { story: 'The card lies at home.', desk: 'no-card', causes: { 'card-absent': 'certain' } },
  { story: 'The card does not answer.', desk: { isSilent: true }, causes: { 'card-absent': 'likely' } },
  { story: 'All is right.', desk: {}, causes: {} },
  { story: 'The PIN was mistyped once.', desk: { triesLeft: 2 }, causes: { 'card-pin-wrong': 'certain' } },
  { story: 'The PIN was mistyped too often.', desk: { triesLeft: 0 }, causes: { 'card-pin-locked': 'certain' } },
  {
    story: 'The certificate is damaged.',
    desk: { isDamaged: true },
    causes: { 'card-certificate-corrupt': 'certain' },
  },
  {
    story: 'The certificate ran out last week.',
    desk: { certificate: { fromDay: -400, toDay: -7 } },
    causes: { 'card-certificate-expired': 'certain' },
  },
  {
    story: 'The certificate holds from next week.',
    desk: { certificate: { fromDay: 7, toDay: 400 } },
    causes: { 'card-certificate-expired': 'certain' },
  },
  {
    story: 'Another authority issued it.',
    desk: { certificate: { issuer: 'stranger' } },
    causes: { 'card-certificate-untrusted': 'certain' },
  },
  {
    story: 'It is for mail alone.',
    desk: { certificate: { extensions: [constraints, use, 'extendedKeyUsage=emailProtection', name] } },
    causes: { 'card-certificate-unsuitable': 'certain' },
  },
  {
    story: 'It is for signing in, but not with a card.',
    desk: { certificate: { extensions: [constraints, use, 'extendedKeyUsage=clientAuth', name] } },
    causes: { 'card-certificate-unsuitable': 'likely' },
  },
  {
    story: 'It carries no address.',
    desk: { certificate: { extensions: [constraints, use, purposes] } },
    causes: { 'card-certificate-unsuitable': 'likely' },
  },
  {
    story: "It is somebody else's card.",
    desk: { certificate: { extensions: forCard('eve@contoso.example') } },
    causes: { 'card-certificate-unsuitable': 'likely' },
  },
  {
    story: 'Its key has 1,024 bits.',
    desk: { certificate: { key: 'weak' } },
    causes: { 'card-certificate-unsuitable': 'certain' },
  },
  {
    story: 'Nothing was ever written on it.',
    desk: { isEmpty: true },
    causes: { 'card-certificate-unsuitable': 'certain' },
  },
  {
    story: 'Its issuer says that all is right.',
    desk: { certificate: naming(LIST), issuerSays: 'good' },
    causes: {},
  },
  {
    story: 'It was reported lost.',
    desk: { certificate: naming(LIST), issuerSays: 'revoked' },
    causes: { 'card-certificate-revoked': 'certain' },
  },
  {
    story: 'It was reported lost, and its issuer tells that by OCSP.',
    desk: { certificate: answering, issuerSays: 'revoked' },
    causes: { 'card-certificate-revoked': 'certain' },
  },
  {
    story: 'Its issuer cannot be asked.',
    desk: { certificate: naming(NOWHERE), issuerSays: 'nothing' },
    causes: { 'card-revocation-unreachable': 'possible' },
  },
  {
    story: 'The card is pulled out while it is read.',
    desk: { isPulledAt: 'certificate' },
    causes: { 'card-absent': 'certain' },
  },
  { story: 'The key fits.', desk: {}, types: PIN, causes: {}, pins: 1 },
  {
    story: 'The key is that of another card.',
    desk: { hasOtherKey: true },
    types: PIN,
    causes: { 'card-certificate-corrupt': 'certain' },
    pins: 1,
  },
  { story: 'The PIN is mistyped.', desk: {}, types: WRONG_PIN, causes: { 'card-pin-wrong': 'certain' }, pins: 1 },
  {
    story: 'The PIN was mistyped once, and is right now.',
    desk: { triesLeft: 2 },
    types: PIN,
    causes: {},
    pins: 1,
  },
  {
    story: 'One try is left: the program does not even ask.',
    desk: { triesLeft: 1 },
    types: PIN,
    causes: { 'card-pin-wrong': 'certain' },
  },
  {
    story: 'No try is left: the program does not ask.',
    desk: { triesLeft: 0 },
    types: PIN,
    causes: { 'card-pin-locked': 'certain' },
  },
  { story: 'The person is asked and types nothing.', desk: {}, types: '', causes: {} },
  {
    story: 'The card is pulled out while it signs.',
    desk: { isPulledAt: 'signature' },
    types: PIN,
    causes: { 'card-absent': 'certain' },
    pins: 1,
  },
  {
    story: 'The card falls silent when it is to sign.',
    desk: { isSilent: 'at-signature' },
    types: PIN,
    causes: { 'card-absent': 'likely' },
    pins: 1,
  },
  { story: 'A card of another maker is read through its own module.', desk: 'soft-card', causes: {} },
  { story: 'Its key fits.', desk: 'soft-card', types: PIN, causes: {} },
  { story: 'Its PIN is mistyped.', desk: 'soft-card', types: WRONG_PIN, causes: { 'card-pin-wrong': 'certain' } },
];
