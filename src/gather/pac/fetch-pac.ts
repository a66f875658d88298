import { failed, type Outcome, success } from '../../model/failure.ts';
import type { Step } from '../check.ts';
import type { HttpAnswer } from '../host/host.ts';
import { fetchOver } from '../way/journey.ts';

/** What came from the address of a PAC file, whatever it is. */
export type FetchedPac = {
  /** null for a file. */
  readonly status: number | null;
  readonly contentType: string | null;
  readonly sizeBytes: number;
  readonly text: string;
};

/** One byte more than programs accept, so that a file that is too large shows. */
const KEEP_BYTES = 1_048_577;

/** Some servers send from the old address to the new one; more steps are a circle. */
const MOST_REDIRECTS = 3;

/** Fetches a PAC file the way programs do: straight, whatever other proxies are set, or from the disk. */
export async function fetchPac(step: Step, url: string): Promise<Outcome<FetchedPac>> {
  const path = pathOf(url);
  if (path !== undefined) return await readPac(step, path);
  const inline = inlineText(url);
  if (inline !== undefined) return asFile(inline);
  let at = url;
  for (let steps = 0; ; steps++) {
    if (!URL.canParse(at) || !/^https?:$/.test(new URL(at).protocol)) {
      return failed('http-round-trip', 'unknown', 'no address that could be fetched');
    }
    const journey = await fetchOver(step, at, { via: 'direct' }, { keepBytes: KEEP_BYTES, onlyIfTrusted: true });
    journey.way?.channel.close();
    if (!journey.outcome.ok) return journey.outcome;
    const next = redirectIn(journey.outcome.value, at);
    if (next === undefined || steps === MOST_REDIRECTS) return contentOf(journey.outcome.value);
    at = next;
  }
}

const redirectIn = ({ status, headers }: HttpAnswer, from: string): string | undefined =>
  status >= 300 && status < 400 && headers.location !== undefined && URL.canParse(headers.location, from)
    ? new URL(headers.location, from).href
    : undefined;

function contentOf({ status, headers, body, receivedBytes, ended }: HttpAnswer): Outcome<FetchedPac> {
  if (ended === 'stalled') return failed('http-round-trip', 'timed-out', 'it stopped in the middle');
  if (ended !== 'complete') return failed('http-round-trip', 'connection-closed', 'it was cut off');
  return success({
    status,
    contentType: headers['content-type'] ?? null,
    sizeBytes: receivedBytes,
    text: decoded(body),
  });
}

/** As Chromium reads it: UTF-8 where it is, else every byte is a character of its own. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
}

/** The path of a `file:` address, or of a setting that is a plain path; undefined for all others. */
function pathOf(url: string): string | undefined {
  if (/^(?:[a-z]:[\\/]|[\\/])/i.test(url)) return url;
  if (!/^file:/i.test(url) || !URL.canParse(url)) return undefined;
  const { hostname, pathname } = new URL(url);
  const path = decodeURIComponent(pathname);
  if (hostname !== '') return `\\\\${hostname}${path.replaceAll('/', '\\')}`;
  return path.replace(/^\/(?=[a-z]:)/i, '');
}

async function readPac({ host, signal }: Step, path: string): Promise<Outcome<FetchedPac>> {
  const read = await host.readText(path, signal);
  return read.ok ? asFile(read.value, null) : read;
}

const asFile = (text: string, status: number | null = 200): Outcome<FetchedPac> =>
  success({ status, contentType: null, sizeBytes: new TextEncoder().encode(text).length, text });

/** A script that stands in the address itself; browsers take that as if it had been fetched. @see RFC 2397 */
function inlineText(url: string): string | undefined {
  const { encoding, content } = /^data:[^,]*?(?<encoding>;base64)?,(?<content>.*)$/is.exec(url)?.groups ?? {};
  if (content === undefined) return undefined;
  try {
    const plain = decodeURIComponent(content);
    return encoding === undefined ? plain : decoded(Uint8Array.from(atob(plain), (one) => one.charCodeAt(0)));
  } catch {
    return undefined;
  }
}
