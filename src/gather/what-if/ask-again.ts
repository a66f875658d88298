import { type Failure, failed, type Outcome, success } from '../../model/failure.ts';
import type { Context, Step } from '../check.ts';
import type { HttpAnswer } from '../host/host.ts';
import { breakOf } from '../sign-in-service/answer-facts.ts';
import { configurationUrl } from '../sign-in-service/metadata-documents.ts';
import { distrustIn } from '../way/distrust.ts';
import { fetchOver, openTo } from '../way/journey.ts';
import type { OtherWay } from './what-if.ts';

/** Status of an answer that is what was asked for. */
const OK = 200;

/** What the checks want from a host, over another way: a whole document where they read one, else a secure connection. */
export async function askAgain(context: Context, name: string, { host, route }: OtherWay): Promise<Outcome<null>> {
  const { question, signal } = context;
  const documents = [configurationUrl(question), question.cloud.largerFile];
  const url = documents.find((document) => new URL(document).hostname === name);
  return url === undefined ? await open({ host, signal }, name, route) : await read({ host, signal }, url, route);
}

async function open(step: Step, name: string, route: OtherWay['route']): Promise<Outcome<null>> {
  const way = await openTo(step, { name, port: 443, tls: true }, route);
  if (!way.ok) return way;
  way.value.channel.close();
  const distrust = distrustIn(way.value.secure);
  return distrust === null ? success(null) : failed('tls-handshake', distrust);
}

async function read(step: Step, url: string, route: OtherWay['route']): Promise<Outcome<null>> {
  const { way, outcome } = await fetchOver(step, url, route, { keepBytes: 0, onlyIfTrusted: true });
  way?.channel.close();
  const failure = outcome.ok ? whatIsWrong(outcome.value) : outcome.failure;
  return failure === null ? success(null) : { ok: false, failure };
}

const whatIsWrong = (answer: HttpAnswer): Failure | null =>
  answer.status === OK ? breakOf(answer) : { operation: 'http-round-trip', word: 'unknown', status: answer.status };
