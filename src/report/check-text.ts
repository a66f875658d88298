import type { CheckReport } from '../model/report.ts';
import { type Block, faint, headline, item, listed, paragraph, strong } from './block.ts';
import { codeJudgementText } from './code-judgement-text.ts';
import { detailsText } from './details/details-text.ts';
import { findingText } from './finding-text.ts';
import { filled } from './languages/phrases.ts';
import { layOut } from './lay-out.ts';
import { nextSteps } from './next-steps.ts';
import { type Addressee, type Reader, wantsDetails } from './reader.ts';
import { sentence } from './sentence.ts';
import { sinceBlocks } from './since.ts';

/** The report of an examination as text: what is wrong, how we know, who does what. */
export const checkText = (report: CheckReport, reader: Reader, before?: CheckReport): string =>
  layOut(checkBlocks(report, reader, before), reader);

/** The same for any page: whoever shows it decides how. `before` is an earlier report, to compare with. */
export const checkBlocks = (report: CheckReport, reader: Addressee, before?: CheckReport): readonly Block[] => [
  ...(before === undefined ? [] : sinceBlocks(before, report, reader.phrases)),
  ...verdictText(report, reader),
  ...(report.codeJudgement === undefined ? [] : codeJudgementText(report.codeJudgement, report.verdict, reader)),
  ...listed(
    reader.phrases.verdict.notes,
    report.notes.map(({ text }) => item(sentence(text))),
  ),
  ...(report.verdict === 'unknown' ? [] : notLookedAt(report, reader)),
  ...(isPartlyEnglish(report) ? inEnglish(reader) : []),
  ...nextSteps(report, reader),
  ...(wantsDetails(reader) ? detailsText(report, reader) : []),
];

/** What opens a finding; places count from 0. */
export const problemWord = (place: number, count: number, { phrases: { verdict: says } }: Addressee): string =>
  count === 1 ? says.problem : filled(says.problemOf, { place: place + 1, count });

function verdictText(report: CheckReport, reader: Addressee): readonly Block[] {
  const { verdict, findings, folded } = report;
  const { label, verdict: says } = reader.phrases;
  if (verdict === 'problem') {
    return findings.flatMap((finding, place) =>
      findingText(finding, folded, problemWord(place, findings.length, reader), reader),
    );
  }
  if (verdict === 'healthy') {
    return [
      headline('good', filled(label, { label: says.healthy }), says.healthySays),
      paragraph(says.notSeen),
      ...whatWasSeen(report, reader),
    ];
  }
  return [
    headline('unsure', filled(label, { label: says.unknown }), says.unknownSays),
    paragraph(says.tooLittle),
    ...notLookedAt(report, reader),
    ...whatWasSeen(report, reader),
  ];
}

const whatWasSeen = ({ checks }: CheckReport, { phrases }: Addressee): readonly Block[] =>
  listed(
    phrases.verdict.seen,
    checks
      .filter(({ status, summary }) => status === 'done' && summary !== '')
      .map(({ id, title, summary }) =>
        item(
          strong(filled(phrases.label, { label: title })),
          sentence(summary),
          faint(filled(phrases.finding.fromCheck, { check: id })),
        ),
      ),
  );

const notLookedAt = (report: CheckReport, { phrases }: Addressee): readonly Block[] =>
  listed(
    phrases.verdict.notLookedAt,
    report.notLookedAt.map(({ check, why }) =>
      item(strong(filled(phrases.label, { label: titleOf(check, report) })), sentence(why)),
    ),
  );

/** How people call a check; its id when it never came to its turn. */
const titleOf = (check: string, { checks }: CheckReport): string =>
  checks.find(({ id }) => id === check)?.title ?? check;

/** What came by a way too narrow for more is there in the original alone. */
const isPartlyEnglish = ({ codeJudgement, findings, folded, notes, notLookedAt }: CheckReport): boolean => {
  const reasons = [...findings, ...folded, ...(codeJudgement?.causes ?? [])].flatMap(({ because }) => because);
  return [...notes, ...notLookedAt, ...reasons].some((one) => typeof one === 'string' || one.template === undefined);
};

/** Whoever reads another language is told why. */
const inEnglish = ({ phrases: { seenInEnglish } }: Addressee): readonly Block[] =>
  seenInEnglish === '' ? [] : [paragraph(faint(seenInEnglish))];
