import type { ProxySetting } from '../../model/evidence.ts';
import type { Outcome } from '../../model/failure.ts';
import type { PacFailureWord } from '../../model/pac.ts';
import type { Host } from '../host/host.ts';
import { timeLimit } from '../time-limit.ts';
import { addressesOf } from '../way/reach.ts';
import { dnsSuffixes } from './dns-suffixes.ts';
import { evaluatePac, type PacOutcome } from './evaluate-pac.ts';
import { type FetchedPac, fetchPac } from './fetch-pac.ts';
import { ownAddresses } from './own-addresses.ts';
import type { PacThread } from './question.ts';
import { wpadUrls } from './wpad.ts';

/** A PAC file that this computer is told to use. */
export type PacFile = {
  readonly url: string;
  readonly by: 'setting' | 'wpad';
  readonly fetched: Outcome<FetchedPac>;
  readonly fetchMs: number;
  /** The way to a host; undefined when there is no file to ask. Each host is asked about once. */
  ask(name: string): Promise<TimedOutcome | undefined>;
};

export type TimedOutcome = PacOutcome & { readonly durationMs: number };

/**
 * All checks wait for the way that the file names. `wpad`: a name that does not exist is denied at once. `fetch`: a server
 * in the same company over a slow line, after a first DNS server that is dead. `name`: what a script may wait for one name.
 */
const LIMIT_MS = { wpad: 1_000, fetch: 2_500, name: 1_000, ownAddresses: 500 } as const;

/** Faults of the file that show whatever it is asked about: one is enough to know. */
const SAME_FOR_ALL: ReadonlySet<PacFailureWord> = new Set([
  ...(['not-a-script', 'syntax-error', 'no-function', 'too-large'] as const),
]);

/** What one host has of PAC files: those that were met, and the thread that asks them one after the other. */
type Desk = {
  readonly files: Map<string, Promise<PacFile | undefined>>;
  thread?: Promise<PacThread>;
  last: Promise<unknown>;
};

const desks = new WeakMap<Host, Desk>();

function deskOf(host: Host): Desk {
  const desk = desks.get(host) ?? { files: new Map(), last: Promise.resolve() };
  desks.set(host, desk);
  return desk;
}

/** The PAC file that a setting leads to, fetched once per host and shared; undefined when it leads to none. */
export async function pacFileOf(host: Host, { mode, pacUrl }: ProxySetting): Promise<PacFile | undefined> {
  if (mode !== 'pac' && mode !== 'auto-detect') return undefined;
  const { files } = deskOf(host);
  const key = pacUrl ?? '';
  const file = files.get(key) ?? (pacUrl === null ? detect(host) : load(host, pacUrl, 'setting'));
  files.set(key, file);
  return await file;
}

/** The first of the usual names that exists. As programs do, only the name decides; what answers there is then the file. */
async function detect(host: Host): Promise<PacFile | undefined> {
  const step = { host, signal: timeLimit(LIMIT_MS.wpad) };
  const urls = wpadUrls(await dnsSuffixes(step));
  const found = await Promise.all(urls.map((url) => addressesOf(step, new URL(url).hostname)));
  const url = urls.find((_, place) => found[place]?.ok);
  return url === undefined ? undefined : await load(host, url, 'wpad');
}

async function load(host: Host, url: string, by: PacFile['by']): Promise<PacFile> {
  const startedAtMs = host.elapsedMs();
  const fetched = await fetchPac({ host, signal: timeLimit(LIMIT_MS.fetch) }, url);
  return { url, by, fetched, fetchMs: host.elapsedMs() - startedAtMs, ask: asker(host, fetched) };
}

/** Chromium takes a file only with this status, whatever its type. */
const isUsable = ({ status }: Pick<FetchedPac, 'status'>): boolean => status === null || status === 200;

function asker(host: Host, fetched: Outcome<FetchedPac>): PacFile['ask'] {
  if (!fetched.ok || !isUsable(fetched.value)) return async () => undefined;
  const { text } = fetched.value;
  const answers = new Map<string, Promise<TimedOutcome>>();
  let fault: TimedOutcome | undefined;
  const ask = async (name: string): Promise<TimedOutcome> => {
    if (fault !== undefined) return fault;
    const outcome = await evaluated(host, text, name);
    if (!outcome.ok && SAME_FOR_ALL.has(outcome.failure.word)) fault = outcome;
    return outcome;
  };
  return (name) => {
    const answer = answers.get(name) ?? inTurn(host, () => ask(name));
    answers.set(name, answer);
    return answer;
  };
}

function inTurn<T>(host: Host, work: () => Promise<T>): Promise<T> {
  const desk = deskOf(host);
  const done = desk.last.then(work);
  desk.last = done.catch(() => undefined);
  return done;
}

async function evaluated(host: Host, script: string, name: string): Promise<TimedOutcome> {
  const startedAtMs = host.elapsedMs();
  const desk = deskOf(host);
  desk.thread ??= host.pacThread();
  // Browsers hide the path from scripts when the address is secure.
  const outcome = await evaluatePac(
    script,
    { url: `https://${name}/`, host: name },
    {
      now: host.now().getTime(),
      ownAddresses: await addressesFor(script, host),
      thread: await desk.thread,
      resolve: (asked) => resolved(host, asked),
    },
  );
  return { ...outcome, durationMs: host.elapsedMs() - startedAtMs };
}

/** Reading routes takes a command on some systems, and few scripts ask. */
async function addressesFor(script: string, host: Host): Promise<readonly string[]> {
  return script.includes('myIpAddress') ? await ownAddresses(host, timeLimit(LIMIT_MS.ownAddresses)) : [];
}

async function resolved(host: Host, name: string): Promise<readonly string[]> {
  const found = await addressesOf({ host, signal: timeLimit(LIMIT_MS.name) }, name);
  return found.ok ? found.value : [];
}
