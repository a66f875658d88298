import { explain } from '../catalogue/explain.ts';
import { explainRecording } from '../catalogue/explain-recording.ts';
import { knownCausesIn } from '../catalogue/known-causes.ts';
import { messagePage } from '../console/message-page.ts';
import { textPage } from '../console/text-page.ts';
import { explanationOfPicture } from '../gather/picture/explanation-of-picture.ts';
import { readingOf } from '../gather/picture/reading-of.ts';
import { readRecording } from '../gather/recording/read-recording.ts';
import type { Explanation } from '../model/code.ts';
import type { Recording } from '../model/recording.ts';
import { explainBlocks } from '../report/explain-text.ts';
import { type Handed, handedIn } from '../report/handed/handed.ts';
import { handedBlocks } from '../report/handed/handed-text.ts';
import { mayBeReport } from '../report/handed/may-be-report.ts';
import { filled } from '../report/languages/phrases.ts';
import { recordingBlocks } from '../report/recording-text.ts';
import { readSupportCode, type SupportCode } from '../report/support-code/support-code.ts';
import { supportCodeBlocks } from '../report/support-code/support-code-text.ts';
import { type Answer, type Asked, pageAnswer } from './asked.ts';
import { addresseeOf, type Place, refusal } from './place.ts';
import { refusals } from './refusal.ts';

/** What somebody pasted, typed, dropped or had read in a picture, whatever it is. */
export async function explainAnswer(asked: Asked, place: Place): Promise<Answer> {
  if (asked.form.has('picture')) return await pictureExplained(asked.form.get('picture') ?? '', asked, place);
  const isPost = asked.method === 'POST';
  return await explained((isPost ? asked.form : asked.query).get('text') ?? '', asked, place);
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

/** `text` stays in the field, to be put right. */
export function noCode(text: string, { perhaps }: Explanation, { site }: Place): string {
  const { titles } = site.phrases;
  const [first] = perhaps;
  const hint = first === undefined ? titles.noCodeSays : filled(titles.didYouMean, { code: first.code });
  return messagePage(site, titles.noCode, hint, text);
}
