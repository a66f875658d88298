import type { Socket } from 'node:net';
import { type Failure, failed, type Outcome, success } from '../../model/failure.ts';
import { within } from '../time-limit.ts';
import { readBody } from './answer-body.ts';
import { type AnswerHead, announcedBytes, framingOf, readHead } from './answer-head.ts';
import { byteSource } from './byte-source.ts';
import { socketOf } from './channel.ts';
import { endedBy } from './failures.ts';
import type { Channel, HttpAnswer, HttpRequest } from './host.ts';
import { nextPiece } from './pieces.ts';

/**
 * One HTTP/1.1 exchange, of our own because node:http hides what a proxy writes beside its refusal, and tells a
 * connection that was reset from one that was closed only by chance. A connection that broke or fell silent is closed;
 * over any other the next request may follow. @see RFC 9112
 */
export async function exchange(
  channel: Channel,
  request: HttpRequest,
  signal: AbortSignal,
): Promise<Outcome<HttpAnswer>> {
  const socket = socketOf(channel);
  if (signal.aborted) return endedBy('http-round-trip', signal);
  if (socket.destroyed || !socket.writable) return failed('http-round-trip', 'connection-closed');
  socket.write(requestText(request), 'latin1');
  if (request.body !== undefined) socket.write(request.body);
  const answer = await readAnswer(socket, request, signal);
  if (!answer.ok || answer.value.ended !== 'complete') socket.destroy();
  return answer;
}

/** Line ends cannot come in by a value: they would begin a header of their own. */
function requestText({ method, target, headers, body }: HttpRequest): string {
  const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
  const lines = Object.entries({ 'user-agent': 'signin-doctor', ...headers, ...length }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  const text = [`${method} ${target} HTTP/1.1`, ...lines].map((line) => line.replace(/[\r\n]/g, ''));
  return `${text.join('\r\n')}\r\n\r\n`;
}

async function readAnswer(socket: Socket, request: HttpRequest, signal: AbortSignal): Promise<Outcome<HttpAnswer>> {
  const { silenceLimitMs, keepBytes, method } = request;
  const askedAtMs = performance.now();
  let heardAtMs = askedAtMs;
  const source = byteSource(async () => {
    const piece = await nextPiece(socket, silenceLimitMs === undefined ? signal : within(silenceLimitMs, signal));
    if (piece.ok) heardAtMs = performance.now();
    return piece;
  });
  const silentMs = (): number => Math.round(performance.now() - heardAtMs);
  const head = await readHead(source);
  if (!head.ok) return head;
  const firstByteMs = Math.round(performance.now() - askedAtMs);
  if (head.value.brokenBy !== null)
    return answered(head.value, { ...EMPTY, firstByteMs, silentMs: silentMs() }, head.value.brokenBy);
  const body = await readBody(source, framingOf(head.value, method), keepBytes);
  if (source.rest().length > 0 && !socket.destroyed) socket.unshift(source.rest());
  return answered(head.value, { ...body, firstByteMs, silentMs: silentMs() }, body.brokenBy);
}

type Content = Pick<HttpAnswer, 'body' | 'receivedBytes' | 'firstByteMs' | 'silentMs'>;

const EMPTY = { body: new Uint8Array(), receivedBytes: 0 };

function answered({ status, headers }: AnswerHead, content: Content, brokenBy: Failure | null): Outcome<HttpAnswer> {
  if (brokenBy?.word === 'aborted' || brokenBy?.word === 'http-malformed') return { ok: false, failure: brokenBy };
  const { body, receivedBytes, firstByteMs, silentMs } = content;
  const ended = endOf(brokenBy);
  return success({
    status,
    headers,
    body,
    announcedBytes: announcedBytes(headers),
    receivedBytes,
    ended,
    firstByteMs,
    silentMs,
  });
}

function endOf(brokenBy: Failure | null): HttpAnswer['ended'] {
  if (brokenBy === null) return 'complete';
  if (brokenBy.word === 'timed-out') return 'stalled';
  return brokenBy.word === 'connection-closed' ? 'closed-early' : 'reset';
}
