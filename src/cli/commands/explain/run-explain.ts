import { explain } from '../../../catalogue/explain.ts';
import { knownCausesIn } from '../../../catalogue/known-causes.ts';
import type { Translator } from '../../../catalogue/languages/translator.ts';
import type { Explanation } from '../../../model/code.ts';
import { type Said, say } from '../../../model/said.ts';
import { explainJson } from '../../../report/explain-json.ts';
import { explainText } from '../../../report/explain-text.ts';
import { mayBeReport } from '../../../report/handed/may-be-report.ts';
import type { Reader } from '../../../report/reader.ts';
import { readSupportCode, type SupportCode } from '../../../report/support-code/support-code.ts';
import { supportCodeJson, supportCodeText } from '../../../report/support-code/support-code-text.ts';
import type { Call } from '../../arguments.ts';
import { exitStatus } from '../../exit-status.ts';
import { readerOf } from '../../reader-of.ts';
import { type Speech, speechOf } from '../../speech.ts';
import type { Terminal } from '../../terminal.ts';
import { UsageError } from '../../usage-error.ts';
import { givenBy } from './given-by.ts';

/** Explains the codes of a text. Status 1 when one of them is not in the catalogue. */
export async function runExplain({ values, texts }: Call, terminal: Terminal): Promise<number> {
  const given = await givenBy(texts, terminal);
  const speech = await speechOf(values, process.env);
  if (typeof given !== 'string')
    return await (await import('./run-picture.ts')).explainPicture(given, values, terminal, speech);
  const { phrases, translator } = speech;
  const reader = readerOf(values, terminal, phrases);
  const said = readSupportCode(given);
  if (said !== null) {
    await terminal.print(supportCodeSays(said, reader, translator, values.json));
    return exitStatus.fine;
  }
  const status = await tellDocument(given, values, terminal, speech);
  if (status !== undefined) return status;
  const explanation = translator.explanation(await explain(given));
  if (explanation.codes.length === 0) throw new UsageError(noCode(explanation));
  await terminal.print(values.json ? explainJson(explanation) : explainText(explanation, reader));
  return explanation.codes.every(({ known }) => known) ? exitStatus.fine : exitStatus.found;
}

/** What is more than a text with codes; undefined when it is not. What tells it is loaded only then. */
async function tellDocument(given: string, ...rest: Rest): Promise<number | undefined> {
  if (MAY_BE_RECORDING.test(given)) {
    const status = await (await import('./tell-recording.ts')).tellRecording(given, ...rest);
    if (status !== undefined) return status;
  }
  return mayBeReport(given) ? await (await import('./tell-report.ts')).tellReport(given, ...rest) : undefined;
}

type Rest = [values: Call['values'], terminal: Terminal, speech: Speech];

/** HAR files begin like this, whoever writes them. */
const MAY_BE_RECORDING = /^\s*\{\s*"log"\s*:/;

/** What somebody read from their screen on the phone. */
function supportCodeSays(
  said: SupportCode | 'wrong',
  reader: Reader,
  translator: Translator,
  isJson: boolean | undefined,
): string {
  if (said === 'wrong')
    throw new UsageError(say`this looks like a support code, but a character of it is wrong; let it be read once more`);
  const known = knownCausesIn(translator);
  return isJson === true ? supportCodeJson(said, known) : supportCodeText(said, known, reader);
}

function noCode({ perhaps }: Explanation): Said {
  const [first] = perhaps;
  return first === undefined
    ? say`there is no status code in this text; a code looks like 0xCAA70004, CAA82EE7 or AADSTS50126`
    : say`there is no status code in this text; did you mean ${first.code}?`;
}
