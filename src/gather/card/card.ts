import type { CardFacts } from '../../model/card.ts';
import type { Certificate } from '../certificates/certificate.ts';
import type { Context } from '../check.ts';
import { cardCertificateFacts, vouchedFor } from './card-certificate.ts';

/** Where a card keeps its key, for the tool that can ask it. */
export type KeyPlace =
  | { readonly tool: 'opensc'; readonly place: number; readonly id: string }
  | { readonly tool: 'pkcs11'; readonly module: string; readonly slot: string; readonly id: string };

/** A card as it was read. What is not fact stays here and is in no report. */
export type Card = {
  readonly facts: CardFacts;
  readonly key: KeyPlace | null;
  readonly certificate: Certificate | null;
  /** From the certificate to a root that vouches for it; empty when none does. */
  readonly path: readonly Certificate[];
};

/** A card of which no more than this is known. */
export const unread = (context: Context, reader: string, form: CardFacts['form']): Card => ({
  facts: { reader, form, pinTriesLeft: null, certificate: null, ...typedIn(context) },
  ...{ key: null, certificate: null, path: [] },
});

/** A card with what lay where its certificate should be. */
export function withCertificate(
  context: Context,
  facts: Omit<CardFacts, 'certificate'>,
  key: KeyPlace,
  found: Certificate | 'none' | 'unreadable' | null,
): Card {
  const known = { ...facts, ...typedIn(context) };
  if (found === null || typeof found === 'string')
    return { facts: { ...known, certificate: found }, key: null, certificate: null, path: [] };
  const vouched = vouchedFor(found, context);
  const certificate = cardCertificateFacts(found, vouched);
  return { facts: { ...known, certificate }, key, certificate: found, path: vouched.path };
}

/** To compare: rules see evidence alone. */
const typedIn = ({ question: { user } }: Context): { readonly typed?: string } =>
  user === null ? {} : { typed: user };
