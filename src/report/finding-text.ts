import type { Origin } from '../model/evidence.ts';
import type { Finding, Reason } from '../model/report.ts';
import { actionsText } from './actions-text.ts';
import { type Block, bullets, faint, headline, type Item, item, listed, paragraph, section } from './block.ts';
import { counted, filled, type Phrases } from './languages/phrases.ts';
import { type Addressee, wantsDetails } from './reader.ts';
import { sentence } from './sentence.ts';

/** The same thing said about many hosts convinces nobody more. */
const REASONS_FOR_USERS = 3;

/** One cause from what is wrong to who does what. `word` opens it: "Problem", "Problem 1 of 2". */
export function findingText(
  finding: Finding,
  folded: readonly Finding[],
  word: string,
  reader: Addressee,
): readonly Block[] {
  return [
    ...causeText(finding, word, reader),
    ...actionsText(finding.actions, reader),
    ...listed(reader.phrases.finding.consequences, consequences(finding, folded)),
    ...codesText(finding, reader),
  ];
}

/** What is wrong, and how that is known. */
export function causeText(finding: Finding, word: string, reader: Addressee): readonly Block[] {
  const { phrases } = reader;
  return [
    headline('bad', filled(phrases.label, { label: word }), finding.title),
    paragraph(finding.why),
    paragraph(phrases.whereItLies[finding.owner]),
    ...section(phrases.finding.reasons, [
      reasons(finding.because, reader),
      paragraph(phrases.howSure[finding.strength]),
    ]),
  ];
}

function reasons(because: readonly Reason[], reader: Addressee): Block {
  const { finding: says, verboseShowsAll } = reader.phrases;
  const items = because.map(({ from, text }) => item(sentence(text), faint(originInWords(from, says))));
  const left = wantsDetails(reader) ? 0 : items.length - REASONS_FOR_USERS;
  if (left <= 0) return bullets(items);
  const rest = counted(says.moreReasons, left);
  return bullets(items.slice(0, REASONS_FOR_USERS), {
    says: rest,
    onPaper: filled(verboseShowsAll, { rest }),
    items: items.slice(REASONS_FOR_USERS),
  });
}

function originInWords(from: Origin, says: Phrases['finding']): string {
  if ('check' in from) return filled(says.fromCheck, { check: from.check });
  return from.line === undefined ? `[${from.file}]` : filled(says.fromLine, { file: from.file, line: from.line });
}

const consequences = ({ explains }: Finding, folded: readonly Finding[]): readonly Item[] =>
  folded.filter(({ rule }) => explains.includes(rule)).map(({ title }) => item(sentence(title)));

const codesText = ({ statusCodes, rule }: Finding, reader: Addressee): readonly Block[] =>
  wantsDetails(reader) && statusCodes.length > 0
    ? section(reader.phrases.finding.codes, [
        paragraph(statusCodes.join(', '), faint(filled(reader.phrases.finding.cause, { cause: rule }))),
      ])
    : [];
