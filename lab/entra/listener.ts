import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { TLSSocket } from 'node:tls';
import { answer } from './answer.ts';
import type { Entra } from './entra.ts';
import type { Answer, Ask, Place } from './exchange.ts';

/** Larger than any form or SOAP message of a sign-in. */
const MOST_BYTES = 1_048_576;

/** Answers the requests that reach one place. */
export const listenerFor =
  (entra: Entra, place: Place): RequestListener =>
  (request, response) => {
    askOf(request, place)
      .then((ask) => answer(entra, ask))
      .then((made) => write(request, response, made))
      .catch((error: unknown) => fail(response, error));
  };

async function askOf(request: IncomingMessage, place: Place): Promise<Ask> {
  const body = await bodyOf(request);
  const url = new URL(request.url ?? '/', 'https://stand-in');
  const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false;
  const certificate = request.socket instanceof TLSSocket ? request.socket.getPeerX509Certificate() : undefined;
  return {
    place,
    method: request.method ?? 'GET',
    path: decoded(url.pathname),
    query: url.searchParams,
    body,
    form: new URLSearchParams(isForm ? body : ''),
    cookies: cookiesOf(request.headers.cookie ?? ''),
    header: (name) => request.headers[name]?.toString(),
    ...(certificate === undefined ? {} : { certificate }),
  };
}

/** The path in plain letters; as it came when its escapes mean nothing. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request) {
    size += piece.length;
    if (size > MOST_BYTES) throw new RangeError('the request is too large');
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

const cookiesOf = (header: string): ReadonlyMap<string, string> =>
  new Map(
    header.split(/; */).map((pair): readonly [string, string] => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );

function write({ method }: IncomingMessage, response: ServerResponse, { status, headers, body }: Answer): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.writeHead(status, { 'Content-Length': Buffer.byteLength(body) }).end(method === 'HEAD' ? '' : body);
}

/** A mistake of the stand-in's own, said as such: it is never part of the game. */
function fail(response: ServerResponse, error: unknown): void {
  console.error('stand-in:', error);
  if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain' });
  response.end('The stand-in itself failed.');
}
