import type { CheckReport } from '../model/report.ts';
import { type Block, command, heading, paragraph } from './block.ts';
import type { Addressee } from './reader.ts';

/** A file is what mails and tickets take. */
const REPORT_FOR_ADMIN = 'signin-doctor check --for admin > sign-in-report.txt';

/** Where things stand, and what to do now. */
export function nextSteps(report: CheckReport, { audience }: Pick<Addressee, 'audience'>): readonly Block[] {
  const own = { problem: tryAndLookAgain, healthy: askAboutCode, unknown: lookAgain }[report.verdict](report, audience);
  const steps = audience === 'admin' ? own : [...own, ...tellAdmin(report)];
  return steps.length === 0 ? [] : [heading('What to do now'), ...steps];
}

const tryAndLookAgain = ({ findings }: CheckReport, audience: Addressee['audience']): readonly Block[] =>
  findings.some(({ actions }) => actions.some((action) => action.for === audience))
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
  paragraph('If it says the same, look once more on another network, for example the hotspot of a phone.'),
];

function whenToTell({ verdict, findings }: CheckReport): string {
  if (verdict !== 'problem') return 'If you still cannot sign in,';
  const isForUser = findings.some(({ actions }) => actions.some((action) => action.for === 'user'));
  return isForUser ? 'If it stays as it is, or you may not change it,' : 'This needs an admin:';
}

const tellAdmin = (report: CheckReport): readonly Block[] => [
  paragraph(`${whenToTell(report)} send your IT admin the report with all details. This writes it into a file:`),
  command(REPORT_FOR_ADMIN),
  paragraph('Or say what follows the word explain on the phone. It holds the verdict, and your IT admin types:'),
  command(`signin-doctor explain ${report.supportCode}`),
];
