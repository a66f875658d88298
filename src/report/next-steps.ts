import type { CheckReport } from '../model/report.ts';
import { type Block, command, heading, paragraph } from './block.ts';
import type { Reader } from './reader.ts';

/** A file is what mails and tickets take. */
const REPORT_FOR_ADMIN = 'signin-doctor check --for admin > sign-in-report.txt';

/** Where things stand, and what to do now. */
export function nextSteps(report: CheckReport, { audience }: Pick<Reader, 'audience'>): readonly Block[] {
  const own = { problem: tryAndLookAgain, healthy: askAboutCode, unknown: lookAgain }[report.verdict](report);
  const steps = audience === 'admin' ? own : [...own, ...tellAdmin(report)];
  return steps.length === 0 ? [] : [heading('What to do now'), ...steps];
}

const tryAndLookAgain = ({ findings }: CheckReport): readonly Block[] =>
  findings.some(({ actions }) => actions.length > 0)
    ? [paragraph('Begin with step 1 above. Then look again whether it helped:'), command('signin-doctor check')]
    : [];

const askAboutCode = ({ codeJudgement }: CheckReport): readonly Block[] =>
  codeJudgement === undefined
    ? [
        paragraph('If Teams shows a code, ask about it. With that code instead of 0xCAA70004:'),
        command('signin-doctor check --code 0xCAA70004'),
      ]
    : [paragraph('What else helps with this code:'), command(`signin-doctor explain ${codeJudgement.code}`)];

const lookAgain = (): readonly Block[] => [
  paragraph('Look again in a minute, at everything:'),
  command('signin-doctor check'),
  paragraph('Does it say the same, then once more on another network, for example the hotspot of a phone.'),
];

const WHEN_TO_TELL: Readonly<Record<CheckReport['verdict'], string>> = {
  problem: 'If it stays as it is, or you may not change it,',
  healthy: 'If you still cannot sign in,',
  unknown: 'If you still cannot sign in,',
};

const tellAdmin = ({ verdict }: CheckReport): readonly Block[] => [
  paragraph(`${WHEN_TO_TELL[verdict]} send your IT admin the report with all details. This writes it into a file:`),
  command(REPORT_FOR_ADMIN),
];
