import type { Explanation } from '../model/code.ts';
import type { FailedRequest, Recording } from '../model/recording.ts';
import { type Block, bullets, faint, headline, item, paragraph, section } from './block.ts';
import { instant, milliseconds } from './details/in-words.ts';
import { explainBlocks } from './explain-text.ts';
import { counted, filled, type Phrases } from './languages/phrases.ts';
import { layOut } from './lay-out.ts';
import { printable } from './printable.ts';
import type { Addressee, Reader } from './reader.ts';

/** A browser that tries again and again fails in the same way each time. */
const REQUESTS_IN_FULL = 5;

/** What a recording of a sign-in shows, and what its codes mean. */
export const recordingText = (recording: Recording, explanation: Explanation, reader: Reader): string =>
  layOut(recordingBlocks(recording, explanation, reader), reader);

/** `explain --json` of a recording, schema 1. */
export const recordingJson = (recording: Recording, explanation: Explanation): string =>
  `${JSON.stringify({ schema: 1, recording, ...explanation }, null, 2)}\n`;

/** The same for any page: whoever shows it decides how. */
export const recordingBlocks = (
  recording: Recording,
  explanation: Explanation,
  reader: Addressee,
): readonly Block[] => [
  ...overview(recording, reader.phrases),
  ...failedRequests(recording, reader),
  ...(explanation.codes.length === 0 ? [] : explainBlocks(explanation, reader)),
];

function overview({ by, requests, ofSignIn, outcome }: Recording, { label, recording: says }: Phrases) {
  const tone = { stopped: 'bad', 'got-past': 'unsure', 'nothing-failed': 'good', 'no-sign-in': 'unsure' } as const;
  return [
    headline(tone[outcome], filled(label, { label: says.word }), says.outcomes[outcome]),
    paragraph(counted(says.requests, requests, { by: printable(by) || says.nobody, ofSignIn })),
  ];
}

/** The one that stopped it first. */
function failedRequests({ failed }: Recording, { phrases, verbose }: Addressee): readonly Block[] {
  const latestFirst = failed.toReversed();
  const shown = verbose ? latestFirst : latestFirst.slice(0, REQUESTS_IN_FULL);
  const left = latestFirst.length - shown.length;
  const rest = counted(phrases.recording.more, left);
  return section(phrases.recording.failed, [
    ...(shown.length === 0 ? [] : [bullets(shown.map((request) => requestItem(request, phrases)))]),
    ...(left === 0 ? [] : [paragraph(faint(filled(phrases.verboseShowsAll, { rest })))]),
  ]);
}

function requestItem(request: FailedRequest, phrases: Phrases) {
  const { place, at, durationMs, method, host, path, stage, statusCode } = request;
  const { label, text, recording: says } = phrases;
  const line = (name: string, value: string | null) =>
    value === null ? [] : [item(`${filled(label, { label: name })} ${printable(value)}`)];
  const when = [at === null ? null : instant(at), durationMs === null ? null : milliseconds(durationMs)];
  return {
    ...item(printable(`${place}. ${method} ${host}${path}`)),
    under: [
      item(answerOf(request, phrases)),
      ...line(says.part, phrases.signIn.stages[stage]),
      ...line(says.code, statusCode),
      ...line(text.at, when.filter((each) => each !== null).join(', ') || null),
    ],
  };
}

function answerOf({ status, network, error, numbers }: FailedRequest, { recording: says }: Phrases): string {
  if (status === null) return network === null ? says.noAnswer : filled(says.noAnswerAs, { why: printable(network) });
  const words = [...(error === null ? [] : [error]), ...numbers.map((number) => `AADSTS${number}`)];
  return words.length === 0
    ? filled(says.answered, { status })
    : filled(says.answeredAs, { status, words: printable(words.join(', ')) });
}
