import { REPORT_FILE, type Sending, sendPage } from '../console/send-page.ts';
import { sentPage } from '../console/sent-page.ts';
import { letterOf } from '../integrations/letter.ts';
import { mailDraft } from '../integrations/mail-draft.ts';
import { qrPicture } from '../integrations/qr-code.ts';
import type { Told } from '../integrations/told.ts';
import type { CheckReport } from '../model/report.ts';
import { reportFile } from '../report/html/report-file.ts';
import { filled } from '../report/languages/phrases.ts';
import { type Answer, type Asked, fileAnswer, pageAnswer, pageAnswerUnder, pictureAnswer } from './asked.ts';
import type { HandOff } from './hand-off.ts';
import { type Place, refusal } from './place.ts';
import { refusals } from './refusal.ts';

/** The name of the picture below a report. */
const CODE_FILE = 'code.svg';

/** The way of a finished report to the admin: what lies below `check/1` besides the report itself. `run` is `check/1`. */
export async function sendAnswer(
  part: string,
  run: string,
  report: CheckReport,
  asked: Asked,
  place: Place,
): Promise<Answer> {
  const isPost = asked.method === 'POST';
  const withNames = (isPost ? asked.form : asked.query).get('names') === 'yes';
  const told = await toldIn(report, withNames, place);
  const { handOff } = place;
  if (isPost && part === 'send' && handOff !== undefined) return await send(told, run, handOff, place);
  if (isPost) return refusal(refusals.wrongMethod, place);
  switch (part) {
    case 'send':
      return pageAnswer(sendPage(place.site, run, told.shown, await sendingOf(told, report, withNames, place)));
    case 'report':
      return barePageOf(fileOf(told));
    case REPORT_FILE:
      return fileAnswer(part, 'text/html; charset=utf-8', fileOf(told));
    case CODE_FILE:
      return handOff === undefined ? refusal(refusals.notFound, place) : await pictureOf(told, handOff, place);
    default:
      return refusal(refusals.notFound, place);
  }
}

async function toldIn(report: CheckReport, withNames: boolean, { handOff, phrases, translator }: Place): Promise<Told> {
  const ready = handOff === undefined ? report : await handOff.ready(report, withNames);
  return { report: ready, shown: translator.report(ready), phrases };
}

const fileOf = ({ report, shown, phrases }: Told): string => reportFile(report, phrases, shown);

/** The report as it will be sent: it brings its own style, and nothing in it runs. */
const barePageOf = (file: string): Answer =>
  pageAnswerUnder("default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'", file);

async function sendingOf(told: Told, report: CheckReport, withNames: boolean, { handOff }: Place): Promise<Sending> {
  const enclosed = filled(told.phrases.letter.attached, { file: REPORT_FILE });
  const draft = mailDraft(letterOf(told, enclosed), handOff?.address);
  if (handOff === undefined) return { draft, names: 'none', helpDesk: null, code: null };
  const { code, opens, isWhole } = await handOff.code(told);
  const names = (await handOff.hasNames(report)) ? (withNames ? 'shown' : 'hidden') : 'none';
  return { draft, names, helpDesk: handOff.helpDesk, code: { file: CODE_FILE, opens, isWhole, squares: code.length } };
}

async function pictureOf(told: Told, handOff: HandOff, { site }: Place): Promise<Answer> {
  const { code } = await handOff.code(told);
  return pictureAnswer(qrPicture(code, site.phrases.send.code).html);
}

async function send(told: Told, run: string, handOff: HandOff, { site }: Place): Promise<Answer> {
  const delivery = await handOff.send(told, new AbortController().signal);
  return pageAnswer(sentPage(site, run, handOff.helpDesk ?? '', delivery), delivery.ok ? 200 : 502);
}
