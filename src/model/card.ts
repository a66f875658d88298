import type { FailureWord } from './failure.ts';

/** What the certificate for signing in on a card says. Whom it names by name is not kept. */
export type CardCertificate = {
  readonly issuerName: string;
  readonly notBefore: string;
  readonly notAfter: string;
  /** `rsa-2048`, `ec-256` … */
  readonly key: string;
  /** The key may sign: null where the certificate restricts nothing. */
  readonly maySign: boolean | null;
  readonly forClients: boolean;
  readonly forCardLogon: boolean;
  /** The sign-in address that it carries; null when there is none. */
  readonly account: string | null;
  readonly isSelfSigned: boolean;
  /** By the roots of the organisation that the call named; null when it named none. */
  readonly trust: 'accepted' | FailureWord | null;
};

/** What one card in a reader told without its PIN. */
export type CardFacts = {
  readonly reader: string;
  /** `silent`: it is there and does not answer. `other`: one that could not be read further. */
  readonly form: 'piv' | 'other' | 'silent';
  /** Asked in the way that spends none; null when the card does not say. */
  readonly pinTriesLeft: number | null;
  /** `unreadable`: what lies where the certificate should be is none; null when nobody could look. */
  readonly certificate: CardCertificate | 'none' | 'unreadable' | null;
  /** The address that the call named, to compare. */
  readonly typed?: string;
};
