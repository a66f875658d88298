import { readFileSync } from 'node:fs';
import {
  createServer as createHttpServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import { createServer as createPortServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import type { SignIn, Site } from '../scenarios/scenario.ts';
import { type Key, keyFile } from './authority.ts';
import { answerOf, hasDocument, pieceOf } from './documents.ts';
import { asksForCertificate, type Place } from './entra/exchange.ts';
import { answerRevocation } from './revocation-place.ts';
import { spoil } from './spoil.ts';
import { serveTime } from './time-responder.ts';

/** What one port answers. */
export type Port = {
  readonly addresses: readonly string[];
  readonly port: number;
  /** Leaf first; null for plain http. */
  readonly chain: readonly string[] | null;
  readonly key?: Key;
  /** File of the OCSP answer that is sent along. */
  readonly staple?: string | null;
  readonly site: Site;
  /** Which part of the Entra stand-in answers here, in worlds where somebody signs in. */
  readonly signsInAs?: Place;
  /** A page, a redirect, a text or the word of an issuer for every request, instead of the service's documents. */
  readonly insteadOfAll?: { readonly title: string } | { readonly redirectTo: string } | Text | 'revocation';
};

type Text = { readonly status: number; readonly type: string; readonly body: string };

export type StandIn = {
  readonly labFolder: string;
  readonly ports: readonly Port[];
  /** What differs where somebody signs in; null where nobody does. */
  readonly signIn: SignIn | null;
  readonly time: { readonly addresses: readonly string[]; readonly aheadSeconds: number } | null;
};

/** Half of the answer has left when a connection breaks off. */
const BREAK_OFF_ABOVE_BYTES = 10_000;

function respond({ site, insteadOfAll, signsInAs }: Port, request: IncomingMessage, response: ServerResponse): void {
  response.sendDate = false;
  response.setHeader('Date', new Date(Date.now() + (site.dateAheadSeconds ?? 0) * 1_000).toUTCString());
  if (insteadOfAll === 'revocation') {
    answerRevocation(standIn.labFolder, request, response);
    return;
  }
  if (insteadOfAll !== undefined && 'redirectTo' in insteadOfAll) {
    response.writeHead(302, { Location: insteadOfAll.redirectTo, 'Content-Length': 0 }).end();
    return;
  }
  if (site.spoils !== undefined && request.url?.includes(site.spoils.path)) {
    spoil(site.spoils.how, response, wires.get(request.socket.remotePort ?? 0));
    return;
  }
  if (signsInAs !== undefined && site.status === undefined && !hasDocument(request)) {
    signIn(signsInAs)(request, response);
    return;
  }
  const { status, type, body } =
    insteadOfAll === undefined ? pieceOf(answerOf(request, site), request) : insteadOf(insteadOfAll);
  response.writeHead(status, {
    'Content-Type': type,
    'Content-Length': body.length,
    ...(site.retryAfterSeconds === undefined ? {} : { 'Retry-After': site.retryAfterSeconds }),
    // Sign-in libraries in web pages read it, so the service lets every page do so.
    ...(request.url?.includes('/.well-known/') ? { 'Access-Control-Allow-Origin': '*' } : {}),
  });
  if (request.method === 'HEAD') response.end();
  else if (site.breaksOff !== undefined && body.length > BREAK_OFF_ABOVE_BYTES)
    breakOff(site.breaksOff, request, response, body);
  else if (site.bytesPerSecond !== undefined && body.length > BREAK_OFF_ABOVE_BYTES)
    drip(response, body, site.bytesPerSecond);
  else response.end(body);
}

const insteadOf = (answer: { readonly title: string } | Text): ReturnType<typeof page> =>
  'title' in answer ? page(answer.title) : { ...answer, body: Buffer.from(answer.body) };

const page = (title: string): { status: number; type: string; body: Buffer } => ({
  status: 200,
  type: 'text/html',
  body: Buffer.from(`<!doctype html><title>${title}</title><h1>${title}</h1>`),
});

/** Sends half, and then closes, resets or says nothing more. */
function breakOff(
  how: 'close' | 'reset' | 'stall',
  { socket }: IncomingMessage,
  response: ServerResponse,
  body: Buffer,
): void {
  response.write(body.subarray(0, body.length / 2), () => {
    if (how === 'close') socket.end();
    if (how === 'reset') wires.get(socket.remotePort ?? 0)?.resetAndDestroy();
  });
}

/** Sends a piece ten times a second, until all is sent or nobody listens. */
function drip(response: ServerResponse, body: Buffer, bytesPerSecond: number): void {
  const pieceBytes = Math.ceil(bytesPerSecond / 10);
  let sentBytes = 0;
  const timer = setInterval(() => {
    response.write(body.subarray(sentBytes, sentBytes + pieceBytes));
    sentBytes += pieceBytes;
    if (sentBytes >= body.length) response.end();
  }, 100);
  response.on('close', () => clearInterval(timer));
}

/** Raw sockets by the client's port: TLS sockets cannot reset. */
const wires = new Map<number, Socket>();

function serverOf(port: Port): Server {
  const http = createHttpServer((request, response) => respond(port, request, response));
  // As web servers do when somebody begins with TLS.
  http.on('clientError', (_error, socket) => socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n'));
  switch (port.site.speaks) {
    case 'nothing':
      return createPortServer((socket) => socket.on('error', () => socket.destroy()).resume());
    case 'close-after-hello':
      return createPortServer((socket) => socket.on('error', () => socket.destroy()).once('data', () => socket.end()));
    case 'plain-http':
      return http;
    default:
      return port.chain === null ? http : secured(port, port.chain, http);
  }
}

/** What OpenSSL otherwise neither offers nor loads: old versions, weak keys and hashes. */
const WEAK = { ciphers: 'DEFAULT@SECLEVEL=0' } as const;

function secured({ site, signsInAs, staple, key = 'shared' }: Port, chain: readonly string[], http: Server): Server {
  const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1', ...WEAK } as const;
  const isWeak = site.certificate === 'weak-key' || site.certificate === 'weak-hash';
  const asks = { requestCert: signsInAs !== undefined && asksForCertificate(signsInAs), rejectUnauthorized: false };
  const secure = createTlsServer({
    key: readFileSync(keyFile(standIn.labFolder, key), 'utf8'),
    cert: chain.map((file) => readFileSync(file, 'utf8')).join('\n'),
    ...(site.wantsClientCertificate ? { requestCert: true, rejectUnauthorized: true } : asks),
    ...(isWeak ? WEAK : {}),
    ...(site.speaks === 'tls-1.0' ? old : {}),
  });
  if (staple) secure.on('OCSPRequest', (_certificate, _issuer, give) => give(null, readFileSync(staple)));
  secure.on('secureConnection', (socket) => http.emit('connection', socket));
  secure.on('tlsClientError', () => {});
  return createPortServer((socket) => {
    wires.set(
      socket.remotePort ?? 0,
      socket.on('error', () => {}),
    );
    secure.emit('connection', socket);
  });
}

/** Loaded only where somebody signs in: worlds start often. */
async function signInListeners({ signIn, labFolder }: StandIn): Promise<(place: Place) => RequestListener> {
  if (signIn === null) return () => (_request, response) => response.writeHead(404).end();
  const { entraOfWorld, listenerFor } = await import('./entra/of-world.ts');
  const entra = entraOfWorld(labFolder, readFileSync(keyFile(labFolder), 'utf8'), signIn);
  return (place) => listenerFor(entra, place);
}

const listen = (server: Server, address: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject).listen({ host: address, port, ipv6Only: true }, resolve);
  });

const standIn: StandIn = JSON.parse(process.argv[2] ?? '');
const signIn = await signInListeners(standIn);
await Promise.all([
  ...standIn.ports.flatMap((port) => port.addresses.map((address) => listen(serverOf(port), address, port.port))),
  ...(standIn.time?.addresses ?? []).map((address) => serveTime(address, standIn.time?.aheadSeconds ?? 0)),
]);
console.log('ready');
