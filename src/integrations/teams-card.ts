import type { Action } from '../model/cause.ts';
import type { Finding } from '../model/report.ts';
import { instant } from '../report/details/in-words.ts';
import { filled, type Phrases } from '../report/languages/phrases.ts';
import { sentence } from '../report/sentence.ts';
import type { Told } from './told.ts';

/** Teams takes no more than 28 KB; what it adds of its own stays below the rest. */
export const LARGEST_CARD_BYTES = 27 * 1024;

/** Reasons and steps are cut so often until the card fits. */
const REASONS = [20, 5, 2, 0];

/** As much as anybody reads of one line. */
const LONGEST_LINE = 400;

/** The message that the Workflows of Teams post into a channel. @see https://adaptivecards.io/explorer/ version 1.5 */
export function teamsCard(told: Omit<Told, 'report'>, link: string | undefined): string {
  const cards = REASONS.map((reasons) => JSON.stringify(message(bodyOf(told, reasons), actionsOf(told, link))));
  return cards.find((card) => bytesIn(card) <= LARGEST_CARD_BYTES) ?? cards.at(-1) ?? '';
}

const bytesIn = (text: string): number => new TextEncoder().encode(text).length;

type Element = Readonly<Record<string, unknown>>;

const actionsOf = ({ phrases }: Omit<Told, 'report'>, link: string | undefined): Element =>
  link === undefined ? {} : { actions: [{ type: 'Action.OpenUrl', title: phrases.letter.open, url: link }] };

const message = (body: readonly Element[], actions: Element): Element => ({
  type: 'message',
  attachments: [
    {
      contentType: 'application/vnd.microsoft.card.adaptive',
      contentUrl: null,
      content: {
        $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
        ...{ type: 'AdaptiveCard', version: '1.5', msteams: { width: 'Full' }, body },
        ...actions,
      },
    },
  ],
});

function bodyOf({ shown, phrases }: Omit<Told, 'report'>, reasons: number): readonly Element[] {
  const { letter: says } = phrases;
  const { findings, supportCode, codeJudgement, madeAt, program } = shown;
  return [
    line(says.cardTitle, { size: 'Large', weight: 'Bolder' }),
    ...(findings.length === 0 ? [line(says.nothing)] : []),
    ...findings.flatMap((finding) => findingElements(finding, reasons, phrases)),
    ...(codeJudgement === undefined ? [] : [line(filled(says.code, { code: codeJudgement.code }))]),
    line(filled(says.supportCode, { code: supportCode, command: `signin-doctor explain ${supportCode}` })),
    line(filled(says.made, { at: instant(madeAt), version: program.version }), { isSubtle: true }),
  ];
}

const findingElements = (
  { title, owner, strength, because, actions }: Finding,
  reasons: number,
  { whereItLies, howSure }: Phrases,
): readonly Element[] => [
  line(title, { weight: 'Bolder', color: 'Attention' }),
  line(`${whereItLies[owner]} ${howSure[strength]}`),
  ...because.slice(0, reasons).map(({ text }) => line(`• ${sentence(text)}`)),
  ...actions.filter((action) => action.for === 'admin').flatMap((action) => deedElements(action, reasons)),
];

const deedElements = ({ title, steps }: Action, most: number): readonly Element[] => [
  line(title, { weight: 'Bolder' }),
  ...steps.slice(0, most).map((step) => line(`• ${step}`)),
];

/** A line of text that is text alone: what a network said must not become a link in somebody's channel, as it would in a TextBlock. */
const line = (text: string, dress: Element = {}): Element => ({
  type: 'RichTextBlock',
  inlines: [{ type: 'TextRun', text: text.length > LONGEST_LINE ? `${text.slice(0, LONGEST_LINE)}…` : text, ...dress }],
});
