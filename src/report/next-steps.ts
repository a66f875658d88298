import type { CheckReport } from '../model/report.ts';
import { type Block, command, heading, paragraph } from './block.ts';
import type { Phrases } from './languages/phrases.ts';
import type { Addressee } from './reader.ts';

/** About the same code. */
const referring = ({ codeJudgement }: CheckReport): string =>
  codeJudgement === undefined ? 'signin-doctor refer' : `signin-doctor refer --code ${codeJudgement.code}`;

/** Where things stand, and what to do now. */
export function nextSteps(report: CheckReport, reader: Pick<Addressee, 'audience' | 'phrases'>): readonly Block[] {
  const { next } = reader.phrases;
  const own = { problem: tryAndLookAgain, healthy: askAboutCode, unknown: lookAgain }[report.verdict](report, reader);
  const steps = [...own, ...letItBeDone(report, next), ...(reader.audience === 'admin' ? [] : tellAdmin(report, next))];
  return steps.length === 0 ? [] : [heading(next.heading), ...steps];
}

type Told = Pick<Addressee, 'audience' | 'phrases'>;

const tryAndLookAgain = ({ findings }: CheckReport, { audience, phrases: { next } }: Told): readonly Block[] =>
  findings.some(({ actions }) => actions.some((action) => action.for === audience))
    ? [paragraph(next.begin), command('signin-doctor check')]
    : [];

/** What a program can do of the steps above. */
const letItBeDone = ({ findings }: CheckReport, next: Phrases['next']): readonly Block[] =>
  findings.some(({ actions }) => actions.some(({ remedies = [] }) => remedies.length > 0))
    ? [paragraph(next.letItBeDone), command('signin-doctor fix')]
    : [];

const askAboutCode = ({ codeJudgement }: CheckReport, { phrases: { next } }: Told): readonly Block[] =>
  codeJudgement === undefined
    ? [paragraph(next.askAboutCode), command('signin-doctor check --code 0xCAA70004')]
    : [paragraph(next.elseWithCode), command(`signin-doctor explain ${codeJudgement.code}`)];

const lookAgain = (_report: CheckReport, { phrases: { next } }: Told): readonly Block[] => [
  paragraph(next.lookAgain),
  command('signin-doctor check'),
  paragraph(next.otherNetwork),
];

function whenToTell({ verdict, findings }: CheckReport, next: Phrases['next']): string {
  if (verdict !== 'problem') return next.tellIfStuck;
  const isForUser = findings.some(({ actions }) => actions.some((action) => action.for === 'user'));
  return isForUser ? next.tellIfItStays : next.tellAdmin;
}

const tellAdmin = (report: CheckReport, next: Phrases['next']): readonly Block[] => [
  paragraph(whenToTell(report, next)),
  command(referring(report)),
  paragraph(next.onThePhone),
  command(`signin-doctor explain ${report.supportCode}`),
];
