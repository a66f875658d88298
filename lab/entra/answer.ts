import type { Entra, Turn } from './entra.ts';
import { type Answer, type Ask, html, json, withHeaders } from './exchange.ts';
import { errorPage } from './pages/error.ts';
import { Refused, refusalBody, traceOf } from './refused.ts';
import { type Route, routes } from './routes.ts';

/** Answers one request as the service would; never throws for anything that a client sends. */
export async function answer(entra: Entra, ask: Ask): Promise<Answer> {
  const turn: Turn = { entra, ask, trace: traceOf(ask, entra.now, entra.random) };
  const method = ask.method === 'HEAD' ? 'GET' : ask.method;
  for (const route of routes) {
    const match = route.method === method && route.places.includes(ask.place) ? route.path.exec(ask.path) : null;
    if (match !== null) return dressed(turn, await handled(turn, route, match.slice(1)));
  }
  return dressed(turn, html('<!DOCTYPE html><title>Not found</title>', 404));
}

async function handled(turn: Turn, { handler, refuses }: Route, parts: readonly string[]): Promise<Answer> {
  try {
    return await handler(turn, ...parts);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return refuses === 'page' ? errorPage(turn, error) : refusedInJson(turn, error);
  }
}

/** How long to wait before asking again. */
const RETRY_AFTER_SECONDS = { 429: '17', 503: '10' } as const;

const retryHeader = (status: number): Answer['headers'] =>
  status === 429 || status === 503 ? { 'Retry-After': RETRY_AFTER_SECONDS[status] } : {};

function refusedInJson({ entra, ask, trace }: Turn, refused: Refused): Answer {
  const { wording, number } = refused;
  const status = wording.status ?? 400;
  // The document of a tenant that does not exist has a word of its own for it.
  const isDocument = ask.path.endsWith('openid-configuration') && number === 90002;
  const body = refusalBody(refused, trace, entra.origins[ask.place], isDocument ? 'invalid_tenant' : wording.error);
  const clitelem = `1,${number},0,,`;
  return withHeaders(json(body, status), { 'x-ms-clitelem': clitelem, ...retryHeader(status) });
}

/** What the service puts onto everything it sends: by this it is told from those who only pretend. */
const dressed = ({ ask, trace }: Turn, { status, headers, body }: Answer): Answer => ({
  status,
  headers: {
    'Cache-Control': 'no-store, no-cache',
    'X-Content-Type-Options': 'nosniff',
    ...(ask.place.startsWith('sts')
      ? { Server: 'Microsoft-HTTPAPI/2.0' }
      : {
          P3P: 'CP="DSP CUR OTPi IND OTRi ONL FIN"',
          'x-ms-request-id': trace.traceId,
          'x-ms-ests-server': '2.1.0.0 - STANDIN ProdSlices',
          'client-request-id': trace.correlationId,
        }),
    ...headers,
  },
  body,
});
