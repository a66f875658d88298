import type { Evidence } from '../model/evidence.ts';
import type { SignInReport } from '../model/report.ts';
import { type Block, headline, paragraph } from './block.ts';
import { checkBlocks } from './check-text.ts';
import { filled, type Phrases } from './languages/phrases.ts';
import { layOut } from './lay-out.ts';
import type { Addressee, Reader } from './reader.ts';

/** How a real sign-in ended, and, where it did not go well, what the matter is. */
export const signInText = (report: SignInReport, reader: Reader): string =>
  layOut(signInBlocks(report, reader), reader);

/** The same for any page: whoever shows it decides how. */
export const signInBlocks = (report: SignInReport, reader: Addressee): readonly Block[] => [
  ...ENDINGS[report.outcome](report, reader.phrases),
  ...(report.outcome === 'failed' ? checkBlocks(report, reader) : []),
];

type Ending = (report: SignInReport, phrases: Phrases) => readonly Block[];

const ENDINGS: Readonly<Record<SignInReport['outcome'], Ending>> = {
  'signed-in': ({ account, usedSso }, { label, signIn: says }) => [
    headline('good', filled(label, { label: says.signedIn }), filled(says.as, { account: account ?? says.noName })),
    paragraph(usedSso ? says.usedSso : says.kept),
  ],
  failed: ({ stage, statusCode, evidence }, { label, signIn: says }) => [
    headline('bad', filled(label, { label: says.notSignedIn }), filled(says.stoppedAt, { stage: says.stages[stage] })),
    ...(evidence.some(isTooLate) ? [paragraph(says.nobodyCame)] : []),
    paragraph(statusCode === null ? says.noCode : filled(says.wouldShow, { code: statusCode })),
    // Errors of the sign-in page stay in the browser.
    ...(stage === 'authorize' && statusCode === null ? [paragraph(says.askAgain)] : []),
  ],
  cancelled: ({ stage }, { label, signIn: says }) => [
    headline(
      'unsure',
      filled(label, { label: says.cancelled }),
      filled(says.cancelledAt, { stage: says.stages[stage] }),
    ),
  ],
};

const isTooLate = (seen: Evidence): boolean =>
  seen.kind === 'sign-in-step' && seen.stage === 'authorize' && seen.stopped === 'timed-out';
