import { lookingPage } from '../console/looking-page.ts';
import { REPORT_FILE, sendPage } from '../console/send-page.ts';
import { addressOf } from '../console/site.ts';
import { textPage } from '../console/text-page.ts';
import type { CheckReport } from '../model/report.ts';
import { checkBlocks } from '../report/check-text.ts';
import { reportFile } from '../report/html/report-file.ts';
import { aboutIn } from './about.ts';
import { type Answer, type Asked, fileAnswer, pageAnswer, pageAnswerUnder, redirectTo, streamAnswer } from './asked.ts';
import type { About, CheckRun, CheckRuns } from './check-runs.ts';
import { addresseeOf, forTheOther, type Place, refusal } from './place.ts';
import { refusals } from './refusal.ts';
import { lookingAt, tellRun } from './tell-run.ts';

/** Everything below `check`: starts an examination, shows it as it goes, then its report. */
export async function checkAnswer(
  [id, part, ...rest]: readonly string[],
  asked: Asked,
  place: Place,
  runs: CheckRuns,
): Promise<Answer> {
  if (id === undefined) return asked.method === 'POST' ? await start(asked, place, runs) : toBeginning(place);
  if (asked.method === 'POST') return refusal(refusals.wrongMethod, place);
  const run = runs.find(id);
  if (run === undefined || rest.length > 0) return refusal(refusals.notFound, place);
  if (part === 'events') return streamAnswer((write, signal) => tellRun(run, place, write, signal));
  if (!run.hasEnded() && part === undefined)
    return pageAnswer(lookingPage(place.site, pathOf(run), lookingAt(run, place), place.phrases));
  if (!run.hasEnded()) return refusal(refusals.notFound, place);
  const report = await run.report;
  const told = place.translator.report(report);
  switch (part) {
    case undefined:
      return pageAnswer(reportPage(run, told, asked, place));
    case 'send':
      return pageAnswer(sendPage(place.site, pathOf(run), told));
    case 'report':
      return barePageOf(reportFile(report, place.phrases, told));
    case REPORT_FILE:
      return fileAnswer(part, 'text/html; charset=utf-8', reportFile(report, place.phrases, told));
    default:
      return refusal(refusals.notFound, place);
  }
}

/** The report as it will be sent: it brings its own style, and nothing in it runs. */
const barePageOf = (file: string): Answer =>
  pageAnswerUnder("default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'", file);

const pathOf = ({ id }: CheckRun): string => `check/${id}`;

/** Somebody went back, or typed the address of the button. */
const toBeginning = ({ site }: Place): Answer => redirectTo(addressOf(site, ''));

async function start({ form }: Asked, place: Place, runs: CheckRuns): Promise<Answer> {
  const about = await aboutIn(form);
  if ('wrong' in about) return refusal(about.wrong, place, form.get('code') ?? '');
  return redirectTo(addressOf(place.site, pathOf(runs.start(about))));
}

function reportPage(run: CheckRun, report: CheckReport, asked: Asked, place: Place): string {
  const addressee = addresseeOf(asked, place);
  return textPage(place.site, {
    title: place.site.phrases.titles.found,
    blocks: checkBlocks(report, addressee),
    report: { page: pathOf(run), ...wordsOf(run.about) },
    other: forTheOther(addressOf(place.site, pathOf(run)), addressee, place.site),
  });
}

const wordsOf = ({ code, user, cloud }: About) => ({ code: code?.code, user, cloud });
