import type { Progress } from '../../../gather/gather.ts';
import type { Phrases } from '../../../report/languages/phrases.ts';
import type { Desk, SignInHere } from '../../../server/sign-in-runs.ts';
import type { StageReport } from '../../../signin/sign-in.ts';
import { attempt } from '../sign-in/attempt.ts';
import { type Here, here as thisPlace } from '../sign-in/here.ts';
import { lookAfter } from '../sign-in/look-after.ts';
import { personAtPage } from '../sign-in/person-at-page.ts';
import { askedBy } from '../sign-in/plan-of.ts';
import { reportOn } from '../sign-in/report-on.ts';

/** A person finds the phone for the second step within this time; the sign-in page itself waits not much longer. */
const LONGEST_MS = 300_000;

/** Cards are the business of few, and nobody signs in with one here. */
const CARD_CHECK = 'smart-card';

type Stages = Phrases['signIn']['stages'];
type OnProgress = (progress: Progress) => void;

/** Really signs in whoever sits at the page, and tells part by part how it goes. */
export const signInAt =
  (place: () => Here = thisPlace): SignInHere =>
  async ({ clientId, user, tenant, cloud, phrases, desk }, ended, onProgress) => {
    const here = place();
    const interrupted = AbortSignal.any([ended, desk.cancelled]);
    const signal = AbortSignal.any([interrupted, AbortSignal.timeout(LONGEST_MS)]);
    const host = here.computer();
    const question = { cloud: here.clouds[cloud], user, tenant };
    const asked = askedBy({ 'client-id': clientId, ...(user === null ? {} : { user }) }, {});
    const startedAtMs = host.elapsedMs();
    const { stages } = phrases.signIn;
    const person = personAtPage(deskWith(desk, stages, onProgress), signal, phrases, (stage) =>
      onProgress(progressOf(stage, stages)),
    );
    const company = { person, saved: here.saved, phrases, keep: () => {}, tell: () => {} };
    const tried = await attempt({ host, question, signal }, asked, false, company);
    const checks = here.checks.filter(({ id }) => id !== CARD_CHECK);
    const looked = await lookAfter(tried, question, { ...here, checks, interrupted, phrases }, (text) =>
      onProgress(looking(text)),
    );
    const report = reportOn(tried, looked, host.elapsedMs() - startedAtMs);
    await person.leave(report);
    return report;
  };

/** That the page of the service is known, is told like a part that begins. */
const deskWith = (desk: Desk, stages: Stages, onProgress: OnProgress): Desk => ({
  ...desk,
  ask(address) {
    desk.ask(address);
    onProgress({ check: { id: 'authorize', title: stages.authorize }, state: 'started', summary: '' });
  },
});

const progressOf = ({ stage, error, durationMs }: StageReport, stages: Stages): Progress => ({
  check: { id: stage, title: stages[stage] },
  state: error === null ? 'done' : 'failed',
  summary: error === null ? `${Math.round(durationMs)} ms` : error.code.replaceAll('-', ' '),
});

const looking = (text: string): Progress => ({ check: { id: 'looking', title: text }, state: 'started', summary: '' });
