import type { Evidence } from '../model/evidence.ts';
import type { SignInReport } from '../model/report.ts';
import { type Block, headline, paragraph } from './block.ts';
import { checkBlocks } from './check-text.ts';
import { layOut } from './lay-out.ts';
import type { Addressee, Reader } from './reader.ts';
import { stageInWords } from './sign-in-stages.ts';

/** How a real sign-in ended, and, where it did not go well, what the matter is. */
export const signInText = (report: SignInReport, reader: Reader): string =>
  layOut(signInBlocks(report, reader), reader);

/** The same for any page: whoever shows it decides how. */
export const signInBlocks = (report: SignInReport, reader: Addressee): readonly Block[] => [
  ...ENDINGS[report.outcome](report),
  ...(report.outcome === 'failed' ? checkBlocks(report, reader) : []),
];

const ENDINGS: Readonly<Record<SignInReport['outcome'], (report: SignInReport) => readonly Block[]>> = {
  'signed-in': ({ account, usedSso }) => [
    headline('good', 'Signed in', `as ${account ?? 'an account without a name'}.`),
    paragraph(
      usedSso
        ? 'The saved sign-in was enough: nobody was asked anything. Once more from the beginning: signin-doctor sign-in --fresh'
        : 'The next sign-in asks nothing. To forget it: signin-doctor sign-out',
    ),
  ],
  failed: ({ stage, statusCode, evidence }) => [
    headline('bad', 'Not signed in', `it stopped at "${stageInWords[stage]}".`),
    ...(evidence.some(isTooLate) ? [nobodyCame] : []),
    paragraph(statusCode === null ? 'Teams would show no code for this.' : `Teams would show the code ${statusCode}.`),
    ...(stage === 'authorize' && statusCode === null ? [askAgain] : []),
  ],
  cancelled: ({ stage }) => [headline('unsure', 'Cancelled', `at "${stageInWords[stage]}". Nothing was saved.`)],
};

const isTooLate = (seen: Evidence): boolean =>
  seen.kind === 'sign-in-step' && seen.stage === 'authorize' && seen.stopped === 'timed-out';

const nobodyCame = paragraph(
  'Nobody came back from the sign-in page in time, so this computer and its network were looked at.',
);

/** Errors of the sign-in page stay in the browser. */
const askAgain = paragraph(
  'Did the page in the browser show an error? Then sign in once more, and paste its text here while this program waits.',
);
