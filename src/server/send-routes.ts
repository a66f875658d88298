import { REPORT_FILE, type Sending, sendPage } from '../console/send-page.ts';
import { sentPage } from '../console/sent-page.ts';
import type { ShownReport } from '../console/shown-report.ts';
import { addressOf } from '../console/site.ts';
import { redactReport, secretsLeftIn } from '../gather/redact/redact-report.ts';
import type { Delivery } from '../integrations/destination.ts';
import { letterOf } from '../integrations/letter.ts';
import { mailDraft } from '../integrations/mail-draft.ts';
import { qrPicture, sideOf } from '../integrations/qr-code.ts';
import type { Told } from '../integrations/told.ts';
import type { CheckReport } from '../model/report.ts';
import { reportFile } from '../report/html/report-file.ts';
import { filled } from '../report/languages/phrases.ts';
import {
  type Answer,
  type Asked,
  fileAnswer,
  pageAnswer,
  pageAnswerUnder,
  pictureAnswer,
  redirectTo,
} from './asked.ts';
import type { Readied } from './hand-off.ts';
import { type Place, refusal } from './place.ts';
import { refusals } from './refusal.ts';

/** The name of the picture below a report. */
const CODE_FILE = 'code.svg';

/** A finished report, and where it lies on the page. */
export type Finished = { readonly report: CheckReport; readonly shown: ShownReport };

/** The way of a finished report to the admin: what lies below `check/1` or `look` besides the report itself. */
export async function sendAnswer(part: string, finished: Finished, asked: Asked, place: Place): Promise<Answer> {
  const { handOff } = place;
  const withNames = (asked.method === 'POST' ? asked.form : asked.query).get('names') === 'yes';
  const told = await toldIn(finished.report, withNames, place);
  if (told === undefined) return refusal(refusals.holdsSecret, place);
  switch (part) {
    case 'send':
      return asked.form.has('ticket')
        ? await send(told, finished.shown, asked, place)
        : pageAnswer(
            sendPage(place.site, finished.shown, told.shown, await sendingOf(told, finished, withNames, place)),
          );
    case 'report':
      return barePageOf(fileOf(told));
    case REPORT_FILE:
      return fileAnswer(part, 'text/html; charset=utf-8', fileOf(told));
    case CODE_FILE:
      return handOff === undefined
        ? refusal(refusals.notFound, place)
        : pictureAnswer(qrPicture((await handOff.code(told)).code, place.site.phrases.send.code).html);
    default:
      return refusal(refusals.notFound, place);
  }
}

/** undefined when a secret is left in it. */
async function toldIn(report: CheckReport, withNames: boolean, place: Place): Promise<Told | undefined> {
  const { handOff, phrases, translator } = place;
  const readied = handOff === undefined ? withoutPersons(report) : await handOff.ready(report, withNames);
  return readied.ok ? { report: readied.report, shown: translator.report(readied.report), phrases } : undefined;
}

/** Where the server that proves it with canaries cannot be reached. */
function withoutPersons(report: CheckReport): Readied {
  const cleaned = redactReport(report);
  const secrets = secretsLeftIn(cleaned);
  return secrets.length === 0 ? { ok: true, report: cleaned } : { ok: false, secrets };
}

const fileOf = ({ report, shown, phrases }: Told): string => reportFile(report, phrases, shown);

/** The report as it will be sent: it brings its own style, and nothing in it runs. */
const barePageOf = (file: string): Answer =>
  pageAnswerUnder("default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'", file);

async function sendingOf(
  told: Told,
  { report, shown }: Finished,
  withNames: boolean,
  { handOff, site, translator }: Place,
): Promise<Sending> {
  const enclosed = filled(told.phrases.letter.attached, { file: REPORT_FILE });
  const draft = mailDraft(letterOf(told, enclosed), handOff?.address);
  if (handOff === undefined) return { draft, names: 'none', helpDesk: null, code: null };
  const { code, opens, isWhole } = await handOff.code(told);
  const picture =
    shown.brings === undefined ? { file: CODE_FILE, side: sideOf(code) } : qrPicture(code, site.phrases.send.code);
  return {
    ...{ draft, code: { picture, opens, isWhole } },
    names: (await handOff.hasNames(report)) ? (withNames ? 'shown' : 'hidden') : 'none',
    helpDesk:
      handOff.helpDesk === null ? null : { name: translator.told(handOff.helpDesk), ticket: handOff.sendings.ticket() },
  };
}

/** What was sent leads on to a page that can be loaded anew; what was not, tells the other ways. */
async function send(told: Told, shown: ShownReport, { form }: Asked, place: Place): Promise<Answer> {
  const { handOff, site } = place;
  const ticket = form.get('ticket') ?? '';
  const delivery = await handOff?.sendings.send(ticket, told);
  if (handOff === undefined || delivery === undefined) return refusal(refusals.usedButton, place);
  return delivery.ok
    ? redirectTo(`${addressOf(site, `${shown.page}/sent`)}?ticket=${encodeURIComponent(ticket)}`)
    : pageAnswer(outcomePage(shown, delivery, place), 502);
}

/** Where a press of the button led; `shown` is the report, where one is kept. */
export async function sentAnswer(shown: ShownReport | undefined, { query }: Asked, place: Place): Promise<Answer> {
  const delivery = await place.handOff?.sendings.outcome(query.get('ticket') ?? '');
  if (delivery === undefined) return refusal(refusals.notFound, place);
  return pageAnswer(outcomePage(shown, delivery, place));
}

function outcomePage(shown: ShownReport | undefined, delivery: Delivery, { site, handOff, translator }: Place): string {
  const to = translator.told(handOff?.helpDesk ?? '');
  return sentPage(site, shown, to, delivery.ok ? delivery : { ok: false, why: translator.told(delivery.why) });
}
