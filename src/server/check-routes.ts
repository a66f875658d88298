import { lookingPage } from '../console/looking-page.ts';
import type { ShownReport } from '../console/shown-report.ts';
import { addressOf } from '../console/site.ts';
import { textPage } from '../console/text-page.ts';
import type { CheckReport } from '../model/report.ts';
import { checkBlocks } from '../report/check-text.ts';
import { aboutIn } from './about.ts';
import { type Answer, type Asked, pageAnswer, redirectTo, streamAnswer } from './asked.ts';
import type { CheckRun, CheckRuns } from './check-runs.ts';
import { addresseeOf, forTheOther, type Place, refusal } from './place.ts';
import { refusals } from './refusal.ts';
import { sendAnswer, sentAnswer } from './send-routes.ts';
import { lookingAt, tellRun } from './tell-run.ts';

/** Everything below `check`: starts an examination, shows it as it goes, then its report. */
export async function checkAnswer(
  [id, part, ...rest]: readonly string[],
  asked: Asked,
  place: Place,
  runs: CheckRuns,
): Promise<Answer> {
  if (id === undefined) return asked.method === 'POST' ? await start(asked, place, runs) : toBeginning(place);
  if (asked.method === 'POST' && part !== 'send') return refusal(refusals.wrongMethod, place);
  const run = runs.find(id);
  if (run === undefined || rest.length > 0) return refusal(refusals.notFound, place);
  if (part === 'events') return streamAnswer((write, signal) => tellRun(run, place, write, signal));
  if (!run.hasEnded() && part === undefined)
    return pageAnswer(lookingPage(place.site, pathOf(run), lookingAt(run, place), place.phrases));
  if (!run.hasEnded()) return refusal(refusals.notFound, place);
  const report = await run.report;
  if (part === undefined) return pageAnswer(reportPage(run, report, asked, place));
  const shown = shownOf(run);
  if (part === 'sent') return await sentAnswer(shown, asked, place);
  if (asked.method === 'POST' && !asked.form.has('ticket')) return refusal(refusals.usedButton, place);
  return await sendAnswer(part, { report, shown }, asked, place);
}

const pathOf = ({ id }: CheckRun): string => `check/${id}`;

/** Somebody went back, or typed the address of the button. */
const toBeginning = ({ site }: Place): Answer => redirectTo(addressOf(site, ''));

async function start({ form }: Asked, place: Place, runs: CheckRuns): Promise<Answer> {
  const about = await aboutIn(form);
  if ('wrong' in about) return refusal(about.wrong, place, form.get('code') ?? '');
  const since = runs.find(form.get('since') ?? '');
  // One that ended by a fault compares with nothing.
  const before = since?.hasEnded() ? await since.report.catch(() => undefined) : undefined;
  return redirectTo(addressOf(place.site, pathOf(runs.start({ ...about, before }))));
}

function reportPage(run: CheckRun, report: CheckReport, asked: Asked, place: Place): string {
  const addressee = addresseeOf(asked, place);
  const { report: tell } = place.translator;
  const { before } = run.about;
  return textPage(place.site, {
    title: place.site.phrases.titles.found,
    blocks: checkBlocks(tell(report), addressee, before === undefined ? undefined : tell(before)),
    report: shownOf(run),
    other: forTheOther(addressOf(place.site, pathOf(run)), addressee, place.site),
  });
}

const shownOf = (run: CheckRun): ShownReport => {
  const { code, user, cloud } = run.about;
  return { page: pathOf(run), since: run.id, code: code?.code, user, cloud };
};
