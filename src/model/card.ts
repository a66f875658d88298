import type { Route } from './evidence/route.ts';
import type { RevocationFacts } from './evidence/secure.ts';
import type { FailureWord, Outcome } from './failure.ts';

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
  /** By the roots of this computer. */
  readonly computerTrust: 'accepted' | FailureWord;
};

/** What Windows finds wrong with a certificate, or on the way to a root. @see CERT_TRUST_STATUS */
export type WindowsFault =
  | 'not-in-date'
  | 'withdrawn'
  | 'bad-signature'
  | 'wrong-use'
  | 'untrusted'
  | 'withdrawal-unknown';

/** The certificate of a card as Windows tells it. Its dates are written in the language of the system, and not kept. */
export type CardByWindows = Pick<CardCertificate, 'issuerName' | 'forClients' | 'forCardLogon' | 'account'> & {
  readonly faults: readonly WindowsFault[];
};

/** What one card in a reader told without its PIN. */
export type CardFacts = {
  readonly reader: string;
  /**
   * `token`: read through PKCS#11, as its maker meant it. `silent`: it is there and does not answer. `removed`: it was pulled out
   * while it was read. `other`: one that could not be read further.
   */
  readonly form: 'piv' | 'token' | 'other' | 'silent' | 'removed';
  /** What sort of token it calls itself; only of tokens. */
  readonly model?: string;
  /** Asked in the way that spends none; null when the card does not say. */
  readonly pinTriesLeft: number | null;
  /** The last PIN was wrong; how many tries that left, the card does not say. */
  readonly isPinWrong?: true;
  /** `unreadable`: what lies where the certificate should be is none; null when nobody could look. */
  readonly certificate: CardCertificate | 'none' | 'unreadable' | null;
  /** What Windows says of the certificate, where only Windows could read it. */
  readonly byWindows?: CardByWindows;
  /** The address that the call named, to compare. */
  readonly typed?: string;
};

/** What one place says about the certificate on a card. */
export type CardRevocation = {
  readonly reader: string;
  readonly issuerName: string;
  readonly by: 'list' | 'ocsp';
  readonly url: string;
  readonly route: Route;
  readonly outcome: Outcome<RevocationFacts>;
};

/** What came of letting a card sign something, with the PIN of a person who agreed. */
export type CardKeyTrial = {
  readonly reader: string;
  /**
   * `fits`, `fits-not`: the signature is, or is not, one by the key of the certificate. `refused`: too few tries were left to risk one;
   * no PIN was sent. `not-allowed`: the person gave no PIN. `removed`: it was pulled out. `silent`: it did not answer.
   * `no-signature`: the PIN was not at fault, and no signature came.
   */
  readonly result:
    | ('fits' | 'fits-not' | 'pin-wrong' | 'pin-locked')
    | ('refused' | 'not-allowed' | 'removed' | 'silent' | 'no-signature');
  /** Afterwards; null when the card does not say. */
  readonly pinTriesLeft: number | null;
};
