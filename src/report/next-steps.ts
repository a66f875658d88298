import type { CheckReport } from '../model/report.ts';
import { type Block, command, heading, paragraph } from './block.ts';

/** A file is what mails and tickets take. */
const REPORT_FOR_ADMIN = 'signin-doctor check --for admin > sign-in-report.txt';

/** Where things stand, and what to do now. */
export const nextSteps = ({ verdict, findings, codeJudgement }: CheckReport): readonly Block[] => [
  heading('What to do now'),
  ...{
    problem: [...tryAndLookAgain(findings), ...tellAdmin('If it stays as it is, or you may not change it,')],
    healthy: [...(codeJudgement === undefined ? askAboutCode : []), ...tellAdmin('If you still cannot sign in,')],
    unknown: [...lookAgain, ...tellAdmin('If it says the same again,')],
  }[verdict],
];

const tryAndLookAgain = (findings: CheckReport['findings']): readonly Block[] =>
  findings.some(({ actions }) => actions.some((action) => action.for === 'user'))
    ? [paragraph('Begin with step 1 above. Then look again whether it helped:'), command('signin-doctor check')]
    : [];

const askAboutCode: readonly Block[] = [
  paragraph('If Teams shows a code, ask what it means, with the code instead of 0xCAA70004:'),
  command('signin-doctor check --code 0xCAA70004'),
];

const lookAgain: readonly Block[] = [
  paragraph('Look again in a minute, and once more on another network, for example the hotspot of a phone:'),
  command('signin-doctor check'),
];

const tellAdmin = (when: string): readonly Block[] => [
  paragraph(`${when} send your IT admin the report with all details. This writes it into a file:`),
  command(REPORT_FOR_ADMIN),
];
