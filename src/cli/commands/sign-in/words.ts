import type { EvidenceOf } from '../../../model/evidence.ts';
import { stageInWords } from '../../../report/sign-in-stages.ts';
import type { StageReport } from '../../../signin/sign-in.ts';
import type { Asked } from './plan-of.ts';

const WAYS: Readonly<Record<Asked['by'], string>> = {
  browser: 'You sign in on the page of the service, in your browser; this program never sees your password.',
  'device-code': 'You sign in on any device with a code that comes now; this program never sees your password.',
  'smart-card':
    'Your card vouches for you to the server of your organisation. Its PIN is asked for once, here, and kept nowhere.',
  certificate: 'Your certificate is shown to the server of your organisation, and to nobody else.',
};

/** What is about to happen, before it does. */
export const intention = (authority: string, by: Asked['by'], isSaved: boolean): string =>
  [
    `This signs you in for real, at ${authority}. It tries once, and changes nothing in your account.`,
    isSaved ? 'A saved sign-in is used first; if it is still good, nobody is asked.' : WAYS[by],
    'What the next sign-in needs is kept on this computer; signin-doctor sign-out forgets it.',
    '',
    '',
  ].join('\n');

const WIDEST = Math.max(...Object.values(stageInWords).map(({ length }) => length));

/** One line for each part, with its time. */
export function stageLine({ stage, durationMs, error }: StageReport): string {
  const time = `${Math.round(durationMs)} ms`.padStart(10);
  return `${stageInWords[stage].padEnd(WIDEST)} ${time}${error === null ? '' : `  stopped: ${error.code.replaceAll('-', ' ')}`}\n`;
}

export const UNPROTECTED =
  'Careful: this system keeps no keys for programs. The saved sign-in lies in a file that only you can read; signin-doctor sign-out removes it.\n';

/** Why the checks run now. */
export const lookingFor = ({ stage, stopped }: EvidenceOf<'sign-in-step'>): string =>
  stage === 'authorize' && stopped === 'timed-out'
    ? 'Nobody came back from the sign-in page in time. Looking whether it can be opened from here …'
    : 'Looking for the reason …';
