import { type Outcome, success } from '../../model/failure.ts';
import type { Step } from '../check.ts';
import type { Channel, HttpAnswer } from '../host/host.ts';
import { within } from '../time-limit.ts';

/** The answer to the shortest request there is, and when that was sent. */
export type Greeting = { readonly answer: HttpAnswer; readonly sentAtMs: number; readonly tookMs: number };

/** The first byte of a page takes longer than a datagram. */
const LIMIT_MS = 4_000;

/** Asks for the headers of a host's first page, and closes the connection. Fails as `Host.request` does. */
export async function greet({ host, signal }: Step, channel: Channel, name: string): Promise<Outcome<Greeting>> {
  const request = { method: 'HEAD', target: '/', headers: { host: name, accept: '*/*' }, keepBytes: 0 } as const;
  const sent = { atMs: host.now().getTime(), elapsedMs: host.elapsedMs() };
  const answer = await host.request(channel, request, within(LIMIT_MS, signal));
  channel.close();
  if (!answer.ok) return answer;
  return success({ answer: answer.value, sentAtMs: sent.atMs, tookMs: host.elapsedMs() - sent.elapsedMs });
}
