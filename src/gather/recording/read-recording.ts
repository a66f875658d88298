import type { SignInStage } from '../../model/evidence.ts';
import type { FailedRequest, Recording } from '../../model/recording.ts';
import { type Fields, isFields, listOf, textOf } from '../../signin/fields.ts';
import type { SignInErrorCode } from '../../signin/sign-in-error.ts';
import { statusCodeFor } from '../../signin/status-code.ts';
import { problemNamed, wasTakenBack } from './browser-problems.ts';
import { type Entry, entriesOf } from './entries.ts';
import { type Said, saidIn } from './said-in-answer.ts';
import { isForPrograms, stageAt } from './stage-at.ts';

/** Reads a HAR file. null: it is none; `damaged`: it is one that breaks off or has no list of requests. */
export function readRecording(text: string): Recording | 'damaged' | null {
  if (!/^\s*\{\s*"log"\s*:\s*\{/.test(text)) return null;
  const log = logIn(text);
  if (log === undefined || !Array.isArray(log.entries)) return /"entries"|"creator"/.test(text) ? 'damaged' : null;
  const entries = entriesOf(log);
  const ofSignIn = entries.flatMap((entry, index) => {
    const stage = stageAt(entry);
    return stage === undefined ? [] : [{ entry, stage, place: index + 1 }];
  });
  const end = ownEnd(log._signIn);
  const all = withoutEchoes(ofSignIn.flatMap((request) => failureOf(request)));
  const seen = all.filter((one) => !isPrompt(one) || one.place === ofSignIn.at(-1)?.place);
  const failed = end === null || end.stopped === null ? seen : withEnd(seen, ofSignIn, end);
  const last = failed.at(-1);
  const isPast = ({ entry, place }: Request): boolean => place > (last?.place ?? 0) && bringsTokens(entry);
  const gotPast = end === null ? ofSignIn.some(isPast) : end.stopped === null;
  return {
    ...{ by: nameOf(log), requests: entries.length, ofSignIn: ofSignIn.length, failed },
    outcome:
      ofSignIn.length === 0 ? 'no-sign-in' : last === undefined ? 'nothing-failed' : gotPast ? 'got-past' : 'stopped',
  };
}

function logIn(text: string): Fields | undefined {
  try {
    const { log } = JSON.parse(text);
    return isFields(log) ? log : undefined;
  } catch {
    return undefined;
  }
}

/** The browser, where a program recorded on its behalf. */
function nameOf({ browser, creator }: Fields): string {
  const who = isFields(browser) ? browser : isFields(creator) ? creator : {};
  return `${textOf(who.name)} ${textOf(who.version)}`.trim().slice(0, LONGEST_NAME);
}

const LONGEST_NAME = 80;

type Request = { readonly entry: Entry; readonly stage: SignInStage; readonly place: number };

function failureOf({ entry, stage, place }: Request): readonly FailedRequest[] {
  const said = saidIn(entry);
  const refusal = refusalOf(entry, said);
  if (refusal === undefined) return [];
  const { status, problem } = entry;
  const { operation = null, word = null } = status === null ? (problemNamed(problem) ?? {}) : {};
  const { error, numbers, correlationId, requestId } = said;
  const isKnown = status !== null || word !== null;
  const symptom = { stage, refusal, operation, word, answerBegan: false, status, error, numbers };
  return [
    {
      ...sightOf({ entry, stage, place }),
      ...{ network: status === null && problem !== '' ? problem : null, error: error || null, numbers },
      statusCode: isKnown ? statusCodeFor(symptom) : null,
      ...{ correlationId, requestId },
    },
  ];
}

const sightOf = ({ entry: { at, durationMs, method, url, status }, stage, place }: Request) => ({
  ...{ place, at, durationMs, method, host: url.host, path: pathOf(url), stage, status },
});

/** Why a sign-in cannot go on from here; undefined when it can. */
function refusalOf(entry: Entry, { numbers, error, onPage, byFederation }: Said): SignInErrorCode | undefined {
  const { status, problem, type } = entry;
  if (status === null) return wasTakenBack(problem) ? undefined : 'no-answer';
  if (byFederation) return 'federation-fault';
  if (onPage) return 'page-refused';
  if (numbers.length > 0 || error !== '') return 'service-refused';
  if (status >= 400) return isQuestion(entry) ? undefined : 'http-error';
  if (!isForPrograms(entry)) return undefined;
  return status >= 300 ? 'answer-redirected' : /html/.test(type) ? 'answer-not-json' : undefined;
}

/** The token endpoint answers 400 while the person still types the code. RFC 8628 section 3.5 */
const isQuestion = ({ status, body }: Entry): boolean => status === 400 && /"authorization_pending"/.test(body);

type End = Pick<FailedRequest, 'statusCode' | 'error' | 'numbers'> & {
  readonly stage: string;
  readonly stopped: string | null;
};

/** How this program itself says that its sign-in ended; null in the recordings of others. */
function ownEnd(said: unknown): End | null {
  if (!isFields(said)) return null;
  const orNull = (value: unknown): string | null => textOf(value).slice(0, LONGEST_NAME) || null;
  return {
    ...{ stage: textOf(said.stage), stopped: orNull(said.stopped) },
    ...{ statusCode: orNull(said.statusCode), error: orNull(said.error) },
    numbers: listOf(said.numbers).filter(
      (number) => typeof number === 'number' && Number.isSafeInteger(number),
    ) as number[],
  };
}

/** What the program found wrong belongs to the last request of that part, though its answer may look good. */
function withEnd(seen: readonly FailedRequest[], all: readonly Request[], end: End): readonly FailedRequest[] {
  const request = all.findLast(({ stage }) => stage === end.stage) ?? all.at(-1);
  if (request === undefined) return seen;
  const { statusCode, error, numbers } = end;
  const none = { network: null, correlationId: null, requestId: null };
  const before = seen.find(({ place }) => place === request.place) ?? { ...none, ...sightOf(request) };
  return [...seen.filter(({ place }) => place !== request.place), { ...before, statusCode, error, numbers }];
}

/** The name of the person stands in the path where the realm is asked for. */
const pathOf = ({ pathname }: URL): string => pathname.replace(/(\/userrealm\/).*/i, '$1…').slice(0, LONGEST_PATH);

const LONGEST_PATH = 200;

/** An answer that leads back to the app is recorded twice: as answer, and as the request that it led to. */
const withoutEchoes = (failed: readonly FailedRequest[]): readonly FailedRequest[] =>
  failed.filter((one, index) => {
    const before = failed[index - 1];
    return before === undefined || one.requestId === null || one.requestId !== before.requestId;
  });

/** A page that asks for the second step says why by a number; who goes on from there was not refused. */
const isPrompt = ({ statusCode }: FailedRequest): boolean => /^AADSTS500(?:72|74|76|78|79)$/.test(statusCode ?? '');

const bringsTokens = ({ url, status, location, body }: Entry): boolean =>
  (/\/oauth2\/(?:v2\.0\/)?token$/i.test(url.pathname) && status === 200 && /"access_token"/.test(body)) ||
  /[?&#](?:code|id_token)=/.test(location);
