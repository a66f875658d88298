import type { CardCertificate, WindowsFault } from '../../model/card.ts';
import type { EvidenceOf } from '../../model/evidence.ts';
import { type Said, say } from '../../model/said.ts';
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

/** A certificate of which Windows tells that this is wrong with it; `saying` ends "Windows says of the certificate on the card that …". */
export const windowsFaults = (book: Book, fault: WindowsFault, saying: Said): readonly Ground[] =>
  cards(book).flatMap((evidence) =>
    evidence.byWindows?.faults.includes(fault)
      ? [{ evidence, text: say`Windows says of the certificate on the card that ${saying}` }]
      : [],
  );

/** A rule about the certificate on a card: what the card shows, and what the service says in its own numbers. Either is proof. */
export const aboutCertificate = (
  id: string,
  sayings: Readonly<Record<number, Said>>,
  wrong: (certificate: CardCertificate, card: Card, book: Book) => readonly Said[],
  byWindows: readonly (readonly [WindowsFault, Said])[] = [],
): Rule => ({
  id,
  explainsAway: [],
  judge(book) {
    const shown = cards(book).flatMap((card): readonly Ground[] =>
      card.certificate === null || typeof card.certificate === 'string'
        ? []
        : wrong(card.certificate, card, book).map((text) => ({ evidence: card, text })),
    );
    const told = byWindows.flatMap(([fault, saying]) => windowsFaults(book, fault, saying));
    const because = [...shown, ...told, ...saidNumbers(book, sayings)];
    return because.length === 0 ? undefined : { strength: 'certain', because };
  },
});
