import { control } from '../../catalogue/endpoints.ts';
import type { Evidence, Route } from '../../model/evidence.ts';
import { failed, type Outcome } from '../../model/failure.ts';
import type { Check, Context } from '../check.ts';
import { clockInWords } from '../clock/clock-in-words.ts';
import { readDate } from '../clock/http-date.ts';
import { type ClockReading, readSntpAnswer, SNTP_PORT, sntpQuestion } from '../clock/sntp.ts';
import type { Channel, Host } from '../host/host.ts';
import { seenBy } from '../seen.ts';
import { within } from '../time-limit.ts';
import { firstSuccess, onePerFamily } from '../way/first-success.ts';
import { openTo } from '../way/journey.ts';
import { addressesOf } from '../way/reach.ts';
import { routesTo } from '../way/routes.ts';

const ID = 'clock-offset';

/** Windows' own time server, and the pool that everything else uses. */
const TIME_SERVERS = ['time.windows.com', 'pool.ntp.org'];

/** A datagram is lost or back within a second; the first byte of a page takes longer. */
const LIMIT_MS = { datagram: 2_000, answer: 4_000 } as const;

/** Compares this computer's clock with time servers and with the Date of every host, whatever its certificate is worth. */
export const clockOffset: Check = {
  id: ID,
  title: 'Clock',
  timeoutMs: 10_000,
  async run(context) {
    const hosts = context.question.cloud.endpoints.map(({ name }) => ({ name, port: 443, tls: true }));
    const plain = { name: control.host, port: 80, tls: false };
    return await Promise.all([
      ...TIME_SERVERS.map(async (name) => pieceOf(context, name, 'sntp', await bySntp(context, name))),
      ...[...hosts, plain].map(async (to) => pieceOf(context, to.name, 'http-date', await byDate(context, to))),
    ]);
  },
  summarise(evidence) {
    const readings = evidence.filter((seen) => seen.kind === 'clock-compared');
    const best = readings.toSorted((one, other) => one.uncertaintySeconds - other.uncertaintySeconds)[0];
    return best === undefined ? 'Nothing to compare the clock with' : clockInWords(best);
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
  const limit = within(LIMIT_MS.datagram, signal);
  return await firstSuccess(onePerFamily(found.value).map((address) => askTime(host, address, limit)));
}

async function askTime(host: Host, address: string, signal: AbortSignal): Promise<Outcome<ClockReading>> {
  const question = sntpQuestion(crypto.getRandomValues(new Uint8Array(8)));
  const sent = { atMs: host.now().getTime(), elapsedMs: host.elapsedMs() };
  const answer = await host.askByDatagram(address, SNTP_PORT, question, signal);
  return answer.ok ? readSntpAnswer(answer.value, question, sent.atMs, host.elapsedMs() - sent.elapsedMs) : answer;
}

type Place = { readonly name: string; readonly port: number; readonly tls: boolean };

async function byDate(context: Context, to: Place): Promise<Outcome<ClockReading>> {
  const [first] = await routesTo(context, to.name);
  // Proxies want plain http in another form than a tunnel; the control host is asked straight.
  const route: Route = to.tls && first !== undefined ? first : { via: 'direct' };
  const way = await openTo(context, to, route);
  if (!way.ok) return way;
  const reading = await askDate(context, way.value.channel, to.name);
  way.value.channel.close();
  return reading;
}

async function askDate({ host, signal }: Context, channel: Channel, name: string): Promise<Outcome<ClockReading>> {
  const request = { method: 'HEAD', target: '/', headers: { host: name, accept: '*/*' }, keepBytes: 0 } as const;
  const sent = { atMs: host.now().getTime(), elapsedMs: host.elapsedMs() };
  const answer = await host.request(channel, request, within(LIMIT_MS.answer, signal));
  if (!answer.ok) return answer;
  const reading = readDate(answer.value, sent.atMs, host.elapsedMs() - sent.elapsedMs);
  return reading === null ? failed('http-round-trip', 'http-malformed', 'no Date') : { ok: true, value: reading };
}
