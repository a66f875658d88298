import type { CommandLine, OfferReport } from '../../model/remedy.ts';
import type { CheckReport } from '../../model/report.ts';
import { type Block, command, headline, paragraph } from '../block.ts';
import { problemWord } from '../check-text.ts';
import { causeText } from '../finding-text.ts';
import type { Addressee, System } from '../reader.ts';
import { sentence } from '../sentence.ts';
import type { Tone } from '../style.ts';
import type { TakenBack } from './fix-report.ts';
import { adminCommand } from './offer-text.ts';

/** What is wrong and how that is known. What people can do themselves is said by `check`. */
export const causeBlocks = ({ findings }: CheckReport, reader: Addressee): readonly Block[] =>
  findings.flatMap((finding, place) => causeText(finding, problemWord(place, findings.length, reader), reader));

/** What became of one remedy. `options` are those of the call that say what is looked at: an admin needs them as well. */
export const outcomeBlocks = (offer: OfferReport, system: System | null, options: CommandLine): readonly Block[] => {
  const { tone, word, says } = OUTCOMES[offer.state];
  const because = offer.why === null ? '' : ` ${asSentence(offer.why)}`;
  return [
    headline(tone, `${word}:`, `${says}${because}`),
    ...(offer.state === 'refused' && offer.needsAdmin ? forAdmin(offer, system, options) : []),
    ...(STAYS.has(offer.state) && offer.forgets.length > 0 ? [logInAgain] : []),
  ];
};

/** Reasons are told in lower case, as parts of a line. */
const asSentence = (why: string): string => sentence(`${why.slice(0, 1).toUpperCase()}${why.slice(1)}`);

type Outcome = { readonly tone: Tone; readonly word: string; readonly says: string };

const OUTCOMES: Readonly<Record<OfferReport['state'], Outcome>> = {
  shown: { tone: 'unsure', word: 'Not done', says: 'this was only to show it.' },
  declined: { tone: 'unsure', word: 'Left out', says: 'nothing was changed.' },
  refused: { tone: 'unsure', word: 'Not done', says: 'nothing was changed.' },
  failed: { tone: 'bad', word: 'Failed', says: 'it could not be done, and what was begun is taken back.' },
  undone: { tone: 'unsure', word: 'Taken back', says: 'all is as it was.' },
  'undo-failed': { tone: 'bad', word: 'Not taken back', says: 'something could not be put back.' },
  helped: { tone: 'good', word: 'Helped', says: 'the check no longer finds this cause.' },
  'did-not-help': {
    tone: 'unsure',
    word: 'Did not help',
    says: 'the check finds the same cause, so all is put back as it was.',
  },
  'could-not-be-told': { tone: 'unsure', word: 'Done', says: 'no check can tell whether it helped: try to sign in.' },
};

const STAYS: ReadonlySet<OfferReport['state']> = new Set(['helped', 'could-not-be-told']);

const logInAgain = paragraph('Programs that run already keep the old setting: log out of this computer and in again.');

const forAdmin = ({ id }: OfferReport, system: System | null, options: CommandLine): readonly Block[] => [
  paragraph(
    system === 'Windows'
      ? 'It needs an admin, who opens a terminal with "Run as administrator" and types:'
      : 'It needs an admin, who types:',
  ),
  command(adminCommand(id, options, system)),
];

/** What an earlier call was cut off in. */
export const recoveredBlocks = (all: readonly TakenBack[]): readonly Block[] =>
  inLines(all, () => 'An earlier call was cut off in it.');

/** What was taken back on demand, or would be. */
export const takenBackBlocks = (all: readonly TakenBack[]): readonly Block[] =>
  inLines(all, ({ state }) => (state === 'undone' ? 'All is as it was before.' : 'It is still in place.'));

const inLines = (all: readonly TakenBack[], says: (one: TakenBack) => string): readonly Block[] =>
  all.map((one) => {
    const { tone, word } = ENDINGS[one.state];
    const rest = one.why === null ? says(one) : asSentence(one.why);
    return headline(tone, `${word}:`, `${sentence(one.title)} ${rest}`);
  });

const ENDINGS: Readonly<Record<TakenBack['state'], { readonly tone: Tone; readonly word: string }>> = {
  undone: { tone: 'good', word: 'Taken back' },
  'undo-failed': { tone: 'bad', word: 'Not taken back' },
  kept: { tone: 'good', word: 'Completed' },
  pending: { tone: 'unsure', word: 'To be put in order' },
  declined: { tone: 'unsure', word: 'Left out' },
};

/** Where things stand at the end. */
export function endBlocks({ verdict, findings }: CheckReport, offers: readonly OfferReport[]): readonly Block[] {
  const stays = offers.filter(({ state }) => STAYS.has(state));
  return [
    ...(verdict === 'healthy'
      ? [headline('good', 'No problem found:', 'signing in to Teams works from this computer and this network.')]
      : [headline('bad', verdict === 'problem' ? 'Still there:' : 'Not clear:', leftInWords(findings))]),
    ...(offers.length === 0 && verdict !== 'healthy'
      ? [
          paragraph('There is nothing that this program could safely do about it. What people can do:'),
          command('signin-doctor check'),
        ]
      : []),
    ...(stays.length === 0 ? [] : [paragraph('To take back what was done:'), command('signin-doctor fix --undo')]),
  ];
}

const leftInWords = (findings: CheckReport['findings']): string =>
  findings.length === 0
    ? 'nothing is proven to be wrong, but this is no all-clear.'
    : findings.map(({ title }) => sentence(title)).join(' ');
