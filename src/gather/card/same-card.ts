import type { CardFacts } from '../../model/card.ts';

/** Whether it is this very card that was read before: another one may lie in its reader by now. */
export const isSameCard = (one: CardFacts, other: CardFacts): boolean =>
  one.reader === other.reader && hasSameCertificate(one, other);

/** The cards among these that a program may choose for signing: one that is read in two ways counts once. */
export const differentCards = (cards: readonly CardFacts[]): readonly CardFacts[] =>
  cards
    .filter(({ form }) => form === 'piv' || form === 'token')
    .filter((card, place, all) => !all.slice(0, place).some((earlier) => isOneOf(earlier, card)));

const isOneOf = (one: CardFacts, other: CardFacts): boolean =>
  one.reader === other.reader || hasSameCertificate(one, other);

/** By everything in it that differs from card to card; dates are told to the second. */
function hasSameCertificate({ certificate: one }: CardFacts, { certificate: other }: CardFacts): boolean {
  if (one === null || other === null || typeof one === 'string' || typeof other === 'string') return false;
  return (['issuerName', 'notBefore', 'notAfter', 'key', 'account'] as const).every(
    (name) => one[name] === other[name],
  );
}
