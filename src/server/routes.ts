import { causes } from '../catalogue/causes/all.ts';
import { causeWithoutCode, commonCodes } from '../catalogue/common-codes.ts';
import { explain } from '../catalogue/explain.ts';
import { explainRecording } from '../catalogue/explain-recording.ts';
import { knownCausesIn } from '../catalogue/known-causes.ts';
import { actionsOf } from '../catalogue/links.ts';
import { causesPage } from '../console/causes-page.ts';
import { type CommonTrouble, homePage } from '../console/home-page.ts';
import { linkPage } from '../console/link-page.ts';
import { messagePage } from '../console/message-page.ts';
import { addressOf } from '../console/site.ts';
import { textPage } from '../console/text-page.ts';
import { explanationOfPicture } from '../gather/picture/explanation-of-picture.ts';
import { readingOf } from '../gather/picture/reading-of.ts';
import { readRecording } from '../gather/recording/read-recording.ts';
import type { Explanation } from '../model/code.ts';
import type { Recording } from '../model/recording.ts';
import { causeBlocks } from '../report/cause-text.ts';
import { explainBlocks } from '../report/explain-text.ts';
import { type Handed, handedIn } from '../report/handed/handed.ts';
import { handedBlocks } from '../report/handed/handed-text.ts';
import { mayBeReport } from '../report/handed/may-be-report.ts';
import { filled } from '../report/languages/phrases.ts';
import { recordingBlocks } from '../report/recording-text.ts';
import { readSupportCode, type SupportCode } from '../report/support-code/support-code.ts';
import { supportCodeBlocks } from '../report/support-code/support-code-text.ts';
import { type Answer, type Asked, pageAnswer, redirectTo } from './asked.ts';
import { checkAnswer } from './check-routes.ts';
import { lookAnswer } from './look-routes.ts';
import { addresseeOf, forTheOther, type Place, refusal } from './place.ts';
import { refusals } from './refusal.ts';
import { signInAnswer } from './sign-in-routes.ts';

/** Answers everybody who came in. `parts` are those of the path below the base. */
export async function answerTo(parts: readonly string[], asked: Asked, place: Place): Promise<Answer> {
  const [first = '', second = '', ...rest] = parts;
  const isGet = asked.method === 'GET' || asked.method === 'HEAD';
  if (first === 'check' && place.runs !== undefined) return await checkAnswer(parts.slice(1), asked, place, place.runs);
  if (first === 'sign-in' && place.signIns !== undefined)
    return await signInAnswer(parts.slice(1), asked, place, place.signIns);
  if (first === 'look' && place.runs === undefined) return await lookAnswer(parts.slice(1), asked, place);
  if (first === 'explain' && rest.length + second.length === 0)
    return asked.form.has('picture')
      ? await pictureExplained(asked.form.get('picture') ?? '', asked, place)
      : await explained((isGet ? asked.query : asked.form).get('text') ?? '', asked, place);
  if (!isGet) return refusal(refusals.wrongMethod, place);
  if (parts.length === 1 && first === '') return pageAnswer(homePage(place.site, await commonTroubles(place)));
  if (first === 'report' && parts.length === 1) return pageAnswer(linkPage(place.site));
  if (first === 'codes' && second !== '' && rest.length === 0) return await codePage(second, asked, place);
  if (first === 'causes' && parts.length === 1)
    return pageAnswer(causesPage(place.site, causes.map(place.translator.cause)));
  if (first === 'causes' && parts.length === 2) return causePage(second, asked, place);
  return refusal(refusals.notFound, place);
}

async function commonTroubles({ site, translator }: Place): Promise<readonly CommonTrouble[]> {
  const { codes } = translator.explanation(await explain(commonCodes.join(' ')));
  const listed = commonCodes.flatMap((code) => codes.find((one) => one.code === code) ?? []);
  const cause = causes.find(({ id }) => id === causeWithoutCode);
  return [
    ...listed.map(({ code, title }) => ({ page: `codes/${code}`, name: code, title })),
    ...(cause === undefined
      ? []
      : [{ page: `causes/${cause.id}`, name: site.phrases.home.noCode, title: translator.cause(cause).title }]),
  ];
}

async function explained(text: string, asked: Asked, place: Place): Promise<Answer> {
  const said = readSupportCode(text);
  if (said !== null) return supportCodePage(said, text, asked, place);
  const recording = readRecording(text);
  if (recording !== null) return await recordingPage(recording, asked, place);
  if (mayBeReport(text)) {
    const handed = await handedIn(text, await place.known());
    if (handed !== null) return handedPage(handed, asked, place);
  }
  const explanation = place.translator.explanation(await explain(text));
  if (explanation.codes.length === 0) return pageAnswer(noCode(text, explanation, place), 404);
  const blocks = explainBlocks(explanation, addresseeOf(asked, place));
  return pageAnswer(textPage(place.site, { title: place.site.phrases.titles.explained, blocks }));
}

/** What the browser read in a picture, which it kept for itself. */
async function pictureExplained(json: string, asked: Asked, place: Place): Promise<Answer> {
  const reading = readingOf(json);
  if (reading === undefined) return refusal(refusals.badRequest, place);
  const { titles } = place.site.phrases;
  const explanation = place.translator.explanation(await explanationOfPicture(reading));
  if (explanation.codes.length === 0)
    return pageAnswer(messagePage(place.site, titles.noCodeInPicture, titles.noCodeInPictureSays), 404);
  const blocks = explainBlocks(explanation, addresseeOf(asked, place));
  return pageAnswer(textPage(place.site, { title: titles.explained, blocks }));
}

/** A report that somebody sent; whoever receives one is an admin. */
function handedPage(handed: Handed | 'damaged', asked: Asked, place: Place): Answer {
  const { site } = place;
  if (handed === 'damaged') return refusal(refusals.damaged, place);
  const addressee = { ...addresseeOf(asked, place), audience: 'admin' as const };
  const blocks = handedBlocks({ ...handed, report: place.translator.report(handed.report) }, addressee);
  return pageAnswer(textPage(site, { title: site.phrases.titles.handed, blocks }));
}

/** A recording (HAR) of a sign-in, such as browsers save. */
async function recordingPage(recording: Recording | 'damaged', asked: Asked, place: Place): Promise<Answer> {
  if (recording === 'damaged') return refusal(refusals.unreadable, place);
  const explanation = place.translator.explanation(await explainRecording(recording));
  const blocks = recordingBlocks(recording, explanation, addresseeOf(asked, place));
  return pageAnswer(textPage(place.site, { title: place.site.phrases.titles.explained, blocks }));
}

/** What somebody read from their screen on the phone. */
function supportCodePage(said: SupportCode | 'wrong', text: string, asked: Asked, place: Place): Answer {
  const { titles } = place.site.phrases;
  if (said === 'wrong')
    return pageAnswer(messagePage(place.site, titles.wrongSupportCode, titles.wrongSupportCodeSays, text), 404);
  const blocks = supportCodeBlocks(said, knownCausesIn(place.translator), addresseeOf(asked, place));
  return pageAnswer(textPage(place.site, { title: titles.found, blocks }));
}

function noCode(text: string, { perhaps }: Explanation, { site }: Place): string {
  const { titles } = site.phrases;
  const [first] = perhaps;
  const hint = first === undefined ? titles.noCodeSays : filled(titles.didYouMean, { code: first.code });
  return messagePage(site, titles.noCode, hint, text);
}

/** A code in any spelling leads to the one page of its normal form. */
async function codePage(written: string, asked: Asked, place: Place): Promise<Answer> {
  const explanation = place.translator.explanation(await explain(written));
  const [code] = explanation.codes;
  if (code === undefined) return pageAnswer(noCode(written, explanation, place), 404);
  const address = addressOf(place.site, `codes/${code.code}`);
  if (code.code !== written) return redirectTo(address);
  const addressee = addresseeOf(asked, place);
  return pageAnswer(
    textPage(place.site, {
      title: filled(place.site.phrases.titles.code, { code: code.code }),
      blocks: explainBlocks({ ...explanation, codes: [code] }, addressee),
      other: forTheOther(address, addressee, place.site),
    }),
  );
}

function causePage(id: string, asked: Asked, place: Place): Answer {
  const cause = causes.find((one) => one.id === id);
  if (cause === undefined) return refusal(refusals.notFound, place);
  const addressee = addresseeOf(asked, place);
  return pageAnswer(
    textPage(place.site, {
      title: place.site.phrases.causes.one,
      blocks: causeBlocks(place.translator.cause(cause), actionsOf([cause]).map(place.translator.action), addressee),
      other: forTheOther(addressOf(place.site, `causes/${id}`), addressee, place.site),
    }),
  );
}
