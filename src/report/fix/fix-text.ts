import type { CommandLine, OfferReport } from '../../model/remedy.ts';
import type { CheckReport } from '../../model/report.ts';
import { type Block, command, headline, paragraph } from '../block.ts';
import { problemWord } from '../check-text.ts';
import { causeText } from '../finding-text.ts';
import { filled, type Phrases } from '../languages/phrases.ts';
import type { Addressee } from '../reader.ts';
import { sentence } from '../sentence.ts';
import type { Tone } from '../style.ts';
import type { TakenBack } from './fix-report.ts';
import { adminCommand } from './offer-text.ts';

/** What is wrong and how that is known. What people can do themselves is said by `check`. */
export const causeBlocks = ({ findings }: CheckReport, reader: Addressee): readonly Block[] =>
  findings.flatMap((finding, place) => causeText(finding, problemWord(place, findings.length, reader), reader));

type FixReader = Pick<Addressee, 'phrases' | 'system'>;

/** What became of one remedy. `options` are those of the call that say what is looked at: an admin needs them as well. */
export const outcomeBlocks = (offer: OfferReport, reader: FixReader, options: CommandLine): readonly Block[] => {
  const { fix, label } = reader.phrases;
  const { word, says } = fix.outcomes[offer.state];
  const because = offer.why === null ? '' : ` ${asSentence(offer.why)}`;
  return [
    headline(TONES[offer.state], filled(label, { label: word }), `${says}${because}`),
    ...(offer.state === 'refused' && offer.needsAdmin ? forAdmin(offer, reader, options) : []),
    ...(STAYS.has(offer.state) && offer.forgets.length > 0 ? [paragraph(fix.logInAgain)] : []),
  ];
};

/** Reasons are told in lower case, as parts of a line. */
const asSentence = (why: string): string => sentence(`${why.slice(0, 1).toUpperCase()}${why.slice(1)}`);

const TONES: Readonly<Record<OfferReport['state'] | TakenBack['state'], Tone>> = {
  shown: 'unsure',
  declined: 'unsure',
  refused: 'unsure',
  failed: 'bad',
  undone: 'unsure',
  'undo-failed': 'bad',
  helped: 'good',
  'did-not-help': 'unsure',
  'could-not-be-told': 'unsure',
  kept: 'good',
  pending: 'unsure',
};

const STAYS: ReadonlySet<OfferReport['state']> = new Set(['helped', 'could-not-be-told']);

const forAdmin = (
  { id }: OfferReport,
  { phrases: { fix }, system }: FixReader,
  options: CommandLine,
): readonly Block[] => [
  paragraph(system === 'Windows' ? fix.adminTypesOnWindows : fix.adminTypes),
  command(adminCommand(id, options, system)),
];

/** What an earlier call was cut off in. */
export const recoveredBlocks = (all: readonly TakenBack[], { phrases }: FixReader): readonly Block[] =>
  inLines(all, phrases, () => phrases.fix.cutOff);

/** What was taken back on demand, or would be. */
export const takenBackBlocks = (all: readonly TakenBack[], { phrases }: FixReader): readonly Block[] =>
  inLines(all, phrases, ({ state }) => (state === 'undone' ? phrases.fix.asBefore : phrases.fix.stillInPlace));

const inLines = (
  all: readonly TakenBack[],
  { fix, label }: Phrases,
  says: (one: TakenBack) => string,
): readonly Block[] =>
  all.map((one) => {
    const rest = one.why === null ? says(one) : asSentence(one.why);
    // Here it is what was asked for; an offer that is taken back was not.
    const tone = one.state === 'undone' ? 'good' : TONES[one.state];
    return headline(tone, filled(label, { label: fix.endings[one.state] }), `${sentence(one.title)} ${rest}`);
  });

/** Where things stand at the end. */
export function endBlocks(
  { verdict, findings }: CheckReport,
  offers: readonly OfferReport[],
  { phrases: { fix, label, verdict: says } }: FixReader,
): readonly Block[] {
  const stays = offers.filter(({ state }) => STAYS.has(state));
  const headed = (tone: Tone, word: string, text: string) => headline(tone, filled(label, { label: word }), text);
  return [
    verdict === 'healthy'
      ? headed('good', says.healthy, says.healthySays)
      : headed('bad', verdict === 'problem' ? fix.stillThere : says.unknown, leftInWords(findings, says)),
    ...(offers.length === 0 && verdict !== 'healthy'
      ? [paragraph(fix.nothingSafe), command('signin-doctor check')]
      : []),
    ...(stays.length === 0 ? [] : [paragraph(fix.toTakeBack), command('signin-doctor fix --undo')]),
  ];
}

const leftInWords = (findings: CheckReport['findings'], { unknownSays }: Phrases['verdict']): string =>
  findings.length === 0 ? unknownSays : findings.map(({ title }) => sentence(title)).join(' ');
