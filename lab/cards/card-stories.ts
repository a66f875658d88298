import type { Order } from '../authority.ts';
import { forCard } from '../authority.ts';

/** What stands at the desk: no service for cards, no reader, a reader without a card, or a card. */
type Desk = 'no-service' | 'no-reader' | 'no-card' | CardStory;

type CardStory = {
  readonly certificate?: Partial<Order>;
  /** Bytes are overwritten with zeros. */
  readonly isDamaged?: boolean;
  readonly triesLeft?: number;
  readonly isSilent?: boolean;
};

export type Story = {
  readonly story: string;
  readonly desk: Desk;
  /** The causes that must be named, root causes alone; none: all is right. */
  readonly causes: readonly string[];
};

export const PERSON = 'bob@contoso.example';

const [constraints = '', use = '', purposes = '', name = ''] = forCard(PERSON);

/** One thing is wrong in each. */
export const stories: readonly Story[] = [
  { story: 'Nobody started the service.', desk: 'no-service', causes: ['card-reader-missing'] },
  { story: 'No reader is connected.', desk: 'no-reader', causes: ['card-reader-missing'] },
  { story: 'The card lies at home.', desk: 'no-card', causes: ['card-absent'] },
  { story: 'The card does not answer.', desk: { isSilent: true }, causes: ['card-absent'] },
  { story: 'All is right.', desk: {}, causes: [] },
  { story: 'The PIN was mistyped once.', desk: { triesLeft: 2 }, causes: ['card-pin-wrong'] },
  { story: 'The PIN was mistyped too often.', desk: { triesLeft: 0 }, causes: ['card-pin-locked'] },
  { story: 'The certificate is damaged.', desk: { isDamaged: true }, causes: ['card-certificate-corrupt'] },
  {
    story: 'The certificate ran out last week.',
    desk: { certificate: { fromDay: -400, toDay: -7 } },
    causes: ['card-certificate-expired'],
  },
  {
    story: 'The certificate holds from next week.',
    desk: { certificate: { fromDay: 7, toDay: 400 } },
    causes: ['card-certificate-expired'],
  },
  {
    story: 'Another authority issued it.',
    desk: { certificate: { issuer: 'stranger' } },
    causes: ['card-certificate-untrusted'],
  },
  {
    story: 'It is for mail alone.',
    desk: { certificate: { extensions: [constraints, use, 'extendedKeyUsage=emailProtection', name] } },
    causes: ['card-certificate-unsuitable'],
  },
  {
    story: 'It carries no address.',
    desk: { certificate: { extensions: [constraints, use, purposes] } },
    causes: ['card-certificate-unsuitable'],
  },
  {
    story: "It is somebody else's card.",
    desk: { certificate: { extensions: forCard('eve@contoso.example') } },
    causes: ['card-certificate-unsuitable'],
  },
  {
    story: 'Its key has 1,024 bits.',
    desk: { certificate: { key: 'weak' } },
    causes: ['card-certificate-unsuitable'],
  },
];
