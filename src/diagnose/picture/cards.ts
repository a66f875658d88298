import type { CardCertificate } from '../../model/card.ts';
import type { EvidenceOf } from '../../model/evidence.ts';
import type { Book } from '../book.ts';
import type { Ground, Rule } from '../rule.ts';
import { saidNumbers } from './said-by-service.ts';

type Card = EvidenceOf<'card-read'>;

/** Cards in readers that told what they hold. */
export const cards = (book: Book): readonly Card[] => book.all('card-read');

/** What came of letting a card sign, where it came to this. */
export const keyTrials = (
  book: Book,
  result: EvidenceOf<'card-key-tried'>['result'],
): readonly EvidenceOf<'card-key-tried'>[] => book.all('card-key-tried').filter((trial) => trial.result === result);

/** A rule about the certificate on a card: what the card shows, and what the service says in its own numbers. Either is proof. */
export const aboutCertificate = (
  id: string,
  sayings: Readonly<Record<number, string>>,
  wrong: (certificate: CardCertificate, card: Card, book: Book) => readonly string[],
): Rule => ({
  id,
  explainsAway: [],
  judge(book) {
    const shown = cards(book).flatMap((card): readonly Ground[] =>
      card.certificate === null || typeof card.certificate === 'string'
        ? []
        : wrong(card.certificate, card, book).map((text) => ({ evidence: card, text })),
    );
    const because = [...shown, ...saidNumbers(book, sayings)];
    return because.length === 0 ? undefined : { strength: 'certain', because };
  },
});
