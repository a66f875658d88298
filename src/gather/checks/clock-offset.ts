import { control } from '../../catalogue/endpoints.ts';
import type { Evidence, Route } from '../../model/evidence.ts';
import { failed, type Outcome, success } from '../../model/failure.ts';
import { say } from '../../model/said.ts';
import type { Check, Context } from '../check.ts';
import { clockInWords } from '../clock/clock-in-words.ts';
import { readDate } from '../clock/http-date.ts';
import { type ClockReading, readSntpAnswer, SNTP_PORT, sntpQuestion } from '../clock/sntp.ts';
import type { Host } from '../host/host.ts';
import { seenBy } from '../seen.ts';
import { within } from '../time-limit.ts';
import { firstSuccess, onePerFamily } from '../way/first-success.ts';
import { type Greeting, greet } from '../way/greeting.ts';
import { greetingOf } from '../way/handshake.ts';
import { openTo } from '../way/journey.ts';
import { addressesOf } from '../way/reach.ts';
import { routeTo } from '../way/routes.ts';

const ID = 'clock-offset';

/** Windows' own time server, and the pool that everything else uses. */
const TIME_SERVERS = ['time.windows.com', 'pool.ntp.org'];

/** A datagram is lost or back within a second. */
const DATAGRAM_MS = 2_000;

/** Compares this computer's clock with time servers and with the Date of every host, whatever its certificate is worth. */
export const clockOffset: Check = {
  id: ID,
  title: 'Clock',
  timeoutMs: 10_000,
  async run(context) {
    const { endpoints } = context.question.cloud;
    return await Promise.all([
      ...TIME_SERVERS.map(async (name) => pieceOf(context, name, 'sntp', await bySntp(context, name))),
      ...endpoints.map(async ({ name }) => pieceOf(context, name, 'http-date', await byDate(context, name))),
      byPlainDate(context).then((reading) => pieceOf(context, control.host, 'http-date', reading)),
    ]);
  },
  summarise(evidence) {
    const readings = evidence.filter((seen) => seen.kind === 'clock-compared');
    const best = readings.toSorted((one, other) => one.uncertaintySeconds - other.uncertaintySeconds)[0];
    return best === undefined ? say`Nothing to compare the clock with` : clockInWords(best);
  },
};

function pieceOf(
  context: Context,
  against: string,
  by: 'sntp' | 'http-date',
  reading: Outcome<ClockReading>,
): Evidence {
  const seen = { ...seenBy(ID, context), against, by };
  if (!reading.ok) return { kind: 'clock-not-compared', ...seen, failure: reading.failure };
  return { kind: 'clock-compared', ...seen, ...reading.value };
}

async function bySntp(context: Context, name: string): Promise<Outcome<ClockReading>> {
  const { host, signal } = context;
  const found = await addressesOf(context, name);
  if (!found.ok) return found;
  const limit = within(DATAGRAM_MS, signal);
  return await firstSuccess(onePerFamily(found.value).map((address) => askTime(host, address, limit)));
}

async function askTime(host: Host, address: string, signal: AbortSignal): Promise<Outcome<ClockReading>> {
  const question = sntpQuestion(crypto.getRandomValues(new Uint8Array(8)));
  const sent = { atMs: host.now().getTime(), elapsedMs: host.elapsedMs() };
  const answer = await host.askByDatagram(address, SNTP_PORT, question, signal);
  return answer.ok ? readSntpAnswer(answer.value, question, sent.atMs, host.elapsedMs() - sent.elapsedMs) : answer;
}

/** Over the connection whose certificate another check looks at, whatever that is worth. */
async function byDate(context: Context, name: string): Promise<Outcome<ClockReading>> {
  const route = await routeTo(context, name);
  return readingOf(await greetingOf(context, name, route));
}

/** Proxies want plain http in another form than a tunnel: the control host is asked straight. */
async function byPlainDate(context: Context): Promise<Outcome<ClockReading>> {
  const way = await openTo(context, { name: control.host, port: 80, tls: false }, DIRECT);
  return way.ok ? readingOf(await greet(context, way.value.channel, control.host)) : way;
}

const DIRECT: Route = { via: 'direct' };

function readingOf(greeting: Outcome<Greeting>): Outcome<ClockReading> {
  if (!greeting.ok) return greeting;
  const { answer, sentAtMs, tookMs } = greeting.value;
  const reading = readDate(answer, sentAtMs, tookMs);
  return reading === null ? failed('http-round-trip', 'http-malformed', 'no Date') : success(reading);
}
