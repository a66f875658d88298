import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pagePhrasesIn } from '../console/languages/page-phrases-in.ts';
import type { System } from '../report/reader.ts';
import type { Answer, AskedHead } from './asked.ts';
import { asset, hasLinkReader, hasWorker, pageStyle, WORKER, worker } from './assets.ts';
import { barePage, enterPage } from './bare-page.ts';
import type { Examine } from './check-runs.ts';
import { type Door, lockedDoor, openDoor } from './door.ts';
import type { HandOff } from './hand-off.ts';
import { languageLiked } from './language-asked.ts';
import { manifest } from './manifest.ts';
import { PICTURE, pictureAsset, pictureReader } from './picture-assets.ts';
import { type Place, refusal } from './place.ts';
import { type House, placeFor } from './place-for.ts';
import { policyWith } from './policy.ts';
import { readForm } from './read-form.ts';
import { refusals } from './refusal.ts';
import { answerTo } from './routes.ts';
import { runsOf } from './runs.ts';
import { sendingsOf } from './sendings.ts';
import type { SignInHere } from './sign-in-runs.ts';
import { writeAnswer } from './write-answer.ts';

export type PageOptions = {
  /** 0 takes any that is free. */
  readonly port: number;
  /** Examines this computer for the person in front of it. Absent: a help desk's page for everybody, at `listen`. */
  readonly examine?: Examine;
  /** Really signs the person in, at an app of their organisation; `null`: the person names it. */
  readonly signIn?: { readonly here: SignInHere; readonly clientId: string | null; readonly tenant: string | null };
  /** How reports leave this computer. */
  readonly handOff?: HandOff;
  readonly listen: string;
  readonly system: System | null;
  readonly version: string;
  /** Told when the program itself is at fault; the person at the page sees only that. */
  onFault(error: unknown): void;
};

export type OpenPage = {
  /** With the key that opens as often as one likes. */
  readonly address: string;
  /** With the key that opens once. */
  readonly addressForOnce: string;
  close(): Promise<void>;
};

/** A link with a long message, and the headers of a browser. */
const LONGEST_HEAD_BYTES = 32 * 1024;

/** A megabyte over a slow line; whoever is slower holds a connection that others could have. */
const LONGEST_REQUEST_MS = 30_000;

/** More at once than a help desk sees; whoever comes beyond is turned away. */
const MOST_CONNECTIONS = 256;

/** Opens the page. Rejects when the port is taken or the address is not one of this computer. */
export async function openPage(options: PageOptions): Promise<OpenPage> {
  const { examine, signIn, handOff, system, version } = options;
  const ended = new AbortController();
  const server = createServer({ maxHeaderSize: LONGEST_HEAD_BYTES, requestTimeout: LONGEST_REQUEST_MS });
  server.maxConnections = MOST_CONNECTIONS;
  const host = await listening(server, options.port, options.listen);
  const locked = examine === undefined ? undefined : lockedDoor(host);
  const door: Door = locked ?? openDoor;
  const style = pageStyle();
  const picturesRead = pictureReader();
  const policy = policyWith(createHash('sha256').update(style).digest('base64'));
  const house: House = {
    root: door.base,
    canCheck: examine !== undefined,
    canSignIn: signIn !== undefined,
    ...{ version, system, policy, style },
    isKept: locked === undefined && hasWorker(),
    readsLinks: hasLinkReader(),
    ...(picturesRead === undefined ? {} : { readsPicturesBy: `${PICTURE}/${picturesRead}` }),
    now: () => new Date(),
    known: async () => (await import('./known-here.ts')).knownHere(),
    ...(handOff === undefined ? {} : { handOff: { ...handOff, sendings: sendingsOf(handOff, ended.signal) } }),
    ...(examine === undefined ? {} : { runs: runsOf(examine, ended.signal) }),
    ...(signIn === undefined ? {} : { signIns: { ...signIn, runs: runsOf(signIn.here, ended.signal) } }),
  };
  server.on('request', (request, response) => {
    answer(request, door, house)
      .catch((error) => atFault(error, request, options, house))
      .then((answered) => writeAnswer(answered, request, response, { policy, ended: ended.signal }))
      .catch(options.onFault);
  });
  const root = `http://${host}${door.base}/`;
  return {
    address: locked === undefined ? root : `${root}?key=${locked.key}`,
    addressForOnce: locked === undefined ? root : `${root}?key=${locked.keyForOnce}`,
    close: () => close(server, ended),
  };
}

async function answer(request: IncomingMessage, door: Door, house: House): Promise<Answer> {
  const head = headOf(request);
  const phrases = await pagePhrasesIn(languageLiked(request.headers));
  if (head === undefined) return barePage(refusals.badRequest, phrases);
  const cookie = door.admit(head);
  if (cookie !== undefined) return enterPage(cookie, door.base, phrases);
  const refused = door.refuse(head);
  if (refused !== undefined) return barePage(refused, phrases);
  const below = partsBelow(door.base, head.path);
  const [place, parts] = await placeFor(house, below ?? [], head);
  if (below === undefined) return refusal(refusals.notFound, place);
  if (!METHODS.has(head.method)) return refusal(refusals.wrongMethod, place);
  const file = head.method === 'POST' ? undefined : fileAt(parts, place);
  if (file !== undefined) return file;
  const form = head.method === 'POST' ? await readForm(request) : new URLSearchParams();
  return form instanceof URLSearchParams ? await answerTo(parts, { ...head, form }, place) : refusal(form, place);
}

const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST']);

function headOf({ method = '', url = '', headers, socket }: IncomingMessage): AskedHead | undefined {
  if (!url.startsWith('/')) return undefined;
  const [path = '', ...query] = url.split('?');
  return { method, path, query: new URLSearchParams(query.join('?')), headers, from: socket.remoteAddress };
}

/** Files that the pages need; where the browser may keep the program, also what it needs for that. */
function fileAt([first = '', second = '', ...rest]: readonly string[], { site }: Place): Answer | undefined {
  if (first === 'assets' && second === PICTURE && rest.length === 1) return pictureAsset(rest[0] ?? '');
  if (rest.length > 0) return undefined;
  if (first === 'assets') return asset(second);
  if (!site.isKept || second !== '') return undefined;
  if (first === 'app.webmanifest') return manifest();
  return first === WORKER ? worker() : undefined;
}

/** The parts of a path below the base; undefined when it lies elsewhere or is not written as addresses are. */
function partsBelow(base: string, path: string): readonly string[] | undefined {
  if (!path.startsWith(`${base}/`)) return undefined;
  try {
    return path
      .slice(base.length + 1)
      .split('/')
      .map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

/** The person reads that it is not their fault; what it is, the terminal tells. */
async function atFault(
  error: unknown,
  { headers }: IncomingMessage,
  { onFault }: PageOptions,
  house: House,
): Promise<Answer> {
  onFault(error);
  const [place] = await placeFor(house, [], { method: 'GET', query: new URLSearchParams(), headers });
  return refusal(refusals.fault, place);
}

/** `127.0.0.1:8080`, as browsers write it. */
function listening(server: Server, port: number, address: string): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject).once('listening', () => {
      server.off('error', reject);
      const taken = server.address() as AddressInfo;
      resolve(new URL(`http://${taken.family === 'IPv6' ? `[${taken.address}]` : taken.address}:${taken.port}`).host);
    });
    server.listen(port, address);
  });
}

function close(server: Server, ended: AbortController): Promise<void> {
  ended.abort();
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
