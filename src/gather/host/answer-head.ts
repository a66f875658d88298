import { type Failure, failed, type Outcome, success } from '../../model/failure.ts';
import type { ByteSource } from './byte-source.ts';
import type { HttpAnswer, HttpRequest } from './host.ts';

/** Services send some forty lines. */
const MOST_HEADER_LINES = 500;

/** Of all lines together, as Chromium has it. */
const MOST_HEADER_CHARACTERS = 262_144;

/** Interim answers that a server may send before the real one. */
const MOST_INTERIM_ANSWERS = 10;

export type AnswerHead = Pick<HttpAnswer, 'status' | 'headers'> & {
  /** What broke it off after its status line; null when it came whole. */
  readonly brokenBy: Failure | null;
};

/** How the end of a body is known. @see RFC 9112 section 6.3 */
export type Framing =
  | { readonly by: 'length'; readonly bytes: number }
  | { readonly by: 'chunks' }
  | { readonly by: 'close' };

/** Reads status line and headers of the final answer; what comes with a 1xx is skipped. */
export async function readHead(source: ByteSource): Promise<Outcome<AnswerHead>> {
  for (let interim = 0; interim <= MOST_INTERIM_ANSWERS; interim += 1) {
    const head = await readOneHead(source);
    if (!head.ok || head.value.status >= 200 || head.value.brokenBy !== null) return head;
  }
  return malformed('only interim answers');
}

async function readOneHead(source: ByteSource): Promise<Outcome<AnswerHead>> {
  const line = await source.line();
  // Something came, but no line of HTTP: another protocol, whatever ended the waiting.
  if (!line.ok) return source.rest().length > 0 && line.failure.word !== 'aborted' ? malformed() : line;
  const [, status] = /^HTTP\/1\.[01] ([1-9]\d\d)(?: |$)/.exec(line.value) ?? [];
  if (status === undefined) return malformed(line.value.slice(0, 80));
  return await readHeaders(source, Number(status));
}

async function readHeaders(source: ByteSource, status: number): Promise<Outcome<AnswerHead>> {
  const lines: string[] = [];
  let characters = 0;
  while (lines.length < MOST_HEADER_LINES && characters < MOST_HEADER_CHARACTERS) {
    const line = await source.line();
    if (!line.ok) {
      const { word } = line.failure;
      if (word === 'aborted' || word === 'http-malformed') return line;
      return success({ status, headers: headersOf(lines), brokenBy: line.failure });
    }
    if (line.value === '') return success({ status, headers: headersOf(lines), brokenBy: null });
    lines.push(line.value);
    characters += line.value.length;
  }
  return malformed('endless headers');
}

/** A line that begins with a blank goes on with the one before it. What is no header is passed over, as browsers do. */
function headersOf(lines: readonly string[]): HttpAnswer['headers'] {
  const headers = new Map<string, string>();
  for (const line of lines
    .join('\n')
    .replace(/\n[ \t]+/g, ' ')
    .split('\n')) {
    const [, name, written = ''] = /^([^\s:]+)\s*:(.*)$/.exec(line) ?? [];
    if (name === undefined) continue;
    const value = written.trim();
    const before = headers.get(name.toLowerCase());
    headers.set(name.toLowerCase(), before === undefined ? value : `${before}, ${value}`);
  }
  return Object.fromEntries(headers);
}

const NOTHING: Framing = { by: 'length', bytes: 0 };

export function framingOf({ status, headers }: AnswerHead, method: HttpRequest['method']): Framing {
  const opensTunnel = method === 'CONNECT' && status < 300;
  if (method === 'HEAD' || opensTunnel || status === 204 || status === 304) return NOTHING;
  if (/\bchunked\s*$/i.test(headers['transfer-encoding'] ?? '')) return { by: 'chunks' };
  const bytes = announcedBytes(headers);
  if (bytes !== null) return { by: 'length', bytes };
  // A refused tunnel without announced text is over; many proxies leave the connection open then.
  return method === 'CONNECT' ? NOTHING : { by: 'close' };
}

/** Content-Length; null where it is missing, no number, or overruled. The same number twice counts once. */
export function announcedBytes(headers: HttpAnswer['headers']): number | null {
  if (headers['transfer-encoding'] !== undefined) return null;
  const [, bytes] = /^(\d{1,15})(?:\s*,\s*\1)*$/.exec(headers['content-length'] ?? '') ?? [];
  return bytes === undefined ? null : Number(bytes);
}

const malformed = (detail?: string) => failed('http-round-trip', 'http-malformed', detail);
