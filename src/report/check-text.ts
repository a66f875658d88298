import type { CheckReport } from '../model/report.ts';
import { type Block, faint, headline, item, listed, paragraph, strong } from './block.ts';
import { codeJudgementText } from './code-judgement-text.ts';
import { detailsText } from './details/details-text.ts';
import { findingText } from './finding-text.ts';
import { layOut } from './lay-out.ts';
import { nextSteps } from './next-steps.ts';
import { type Addressee, type Reader, wantsDetails } from './reader.ts';
import { sentence } from './sentence.ts';

/** The report of an examination as text: what is wrong, how we know, who does what. */
export const checkText = (report: CheckReport, reader: Reader): string => layOut(checkBlocks(report, reader), reader);

/** The same for any page: whoever shows it decides how. */
export const checkBlocks = (report: CheckReport, reader: Addressee): readonly Block[] => [
  ...verdictText(report, reader),
  ...(report.codeJudgement === undefined ? [] : codeJudgementText(report.codeJudgement, report.verdict)),
  ...listed(
    'Unusual, but not the reason',
    report.notes.map(({ text }) => item(sentence(text))),
  ),
  ...(report.verdict === 'unknown' ? [] : notLookedAt(report)),
  ...nextSteps(report, reader),
  ...(wantsDetails(reader) ? detailsText(report) : []),
];

function verdictText(report: CheckReport, reader: Addressee): readonly Block[] {
  const { verdict, findings, folded } = report;
  if (verdict === 'problem') {
    const word = (place: number) => (findings.length === 1 ? 'Problem' : `Problem ${place + 1} of ${findings.length}`);
    return findings.flatMap((finding, place) => findingText(finding, folded, word(place), reader));
  }
  if (verdict === 'healthy') {
    return [
      headline('good', 'No problem found', 'signing in to Teams works from this computer and this network.'),
      paragraph('What this cannot see: your account, your password and the rules of your organisation.'),
      ...whatWasSeen(report),
    ];
  }
  return [
    headline('unsure', 'Not clear', 'nothing is proven to be wrong, but this is no all-clear.'),
    paragraph('Too little was seen to say that signing in works from here.'),
    ...notLookedAt(report),
    ...whatWasSeen(report),
  ];
}

const whatWasSeen = ({ checks }: CheckReport): readonly Block[] =>
  listed(
    'What was seen',
    checks
      .filter(({ status, summary }) => status === 'done' && summary !== '')
      .map(({ id, title, summary }) => item(strong(`${title}:`), sentence(summary), faint(`[check: ${id}]`))),
  );

const notLookedAt = (report: CheckReport): readonly Block[] =>
  listed(
    'What we could not look at',
    report.notLookedAt.map(({ check, why }) => item(strong(`${titleOf(check, report)}:`), sentence(why))),
  );

/** How people call a check; its id when it never came to its turn. */
const titleOf = (check: string, { checks }: CheckReport): string =>
  checks.find(({ id }) => id === check)?.title ?? check;
