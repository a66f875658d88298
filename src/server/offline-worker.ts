import settings from '../../package.json' with { type: 'json' };
import { LINK_READER } from '../console/link-page.ts';
import type { Answer } from './asked.ts';
import { knownHere } from './known-here.ts';
import { type House, placeFor } from './place-for.ts';
import { type Policy, policyWith } from './policy.ts';
import { answerTo } from './routes.ts';

/**
 * Runs in the browser beside a help desk's page. While the server answers, it only passes on; without a network it answers with the
 * very functions that the server has, from the catalogue that it carries. @see https://www.w3.org/TR/service-workers/
 */

/** What of the browser is used here; the rest of the program has no types of browsers. */
type WorkerScope = {
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', listener: (event: Asking) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  readonly caches: Caches;
  readonly location: { readonly origin: string };
};
type Lasting = { waitUntil(done: Promise<unknown>): void };
type Asking = { readonly request: Request; respondWith(answer: Promise<Response>): void };
type Caches = {
  open(name: string): Promise<{ addAll(addresses: readonly string[]): Promise<void> }>;
  keys(): Promise<readonly string[]>;
  delete(name: string): Promise<boolean>;
  match(request: Request | string): Promise<Response | undefined>;
};

const scope = globalThis as unknown as WorkerScope;

const STORE = `signin-doctor-${settings.version}`;
const STYLE = '/assets/page.css';
const FILES = [
  STYLE,
  '/app.webmanifest',
  ...['icon.svg', 'look.js', 'page.js', LINK_READER].map((file) => `/assets/${file}`),
];

/** A server that is there answers long before; a network that swallows everything would let people wait for minutes. */
const PATIENCE_MS = 8_000;

const house: Omit<House, 'style' | 'policy'> = {
  ...{ root: '', canCheck: false, canSignIn: false, isOffline: true, readsLinks: true, version: settings.version },
  system: null,
  now: () => new Date(),
  known: async () => knownHere(),
};

scope.addEventListener('install', (event) => event.waitUntil(keepFiles().then(() => scope.skipWaiting())));
scope.addEventListener('activate', (event) => event.waitUntil(forgetOthers().then(() => scope.clients.claim())));
scope.addEventListener('fetch', (event) => {
  if (isOurs(event.request)) event.respondWith(answer(event.request));
});

async function keepFiles(): Promise<void> {
  const store = await scope.caches.open(STORE);
  await store.addAll(FILES);
}

/** Of earlier versions. */
async function forgetOthers(): Promise<void> {
  const names = await scope.caches.keys();
  await Promise.all(names.filter((name) => name !== STORE).map((name) => scope.caches.delete(name)));
}

/** What only the server can tell, nobody may tell in its place. */
function isOurs({ url, method }: Request): boolean {
  const { origin, pathname } = new URL(url);
  return origin === scope.location.origin && pathname !== '/look/time' && (method === 'GET' || method === 'POST');
}

async function answer(request: Request): Promise<Response> {
  const spare = request.clone();
  try {
    return await (request.method === 'POST' ? fetch(request) : fetchSoon(request));
  } catch {
    return (await scope.caches.match(spare)) ?? (await answerAlone(spare));
  }
}

/** Only the beginning of an answer has to come soon: what reads pictures is large, and lines are slow. */
async function fetchSoon(request: Request): Promise<Response> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    return await fetch(request, { signal: patience.signal });
  } finally {
    clearTimeout(timer);
  }
}

async function answerAlone(request: Request): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const form = new URLSearchParams(request.method === 'POST' ? await request.text() : '');
  const parts = pathname.slice(1).split('/').map(decodeURIComponent);
  const headers = { 'accept-language': navigator.languages.join(',') };
  const asked = { method: request.method, path: pathname, query: searchParams, headers, form };
  const style = (await (await scope.caches.match(STYLE))?.text()) ?? '';
  const policy = policyWith(await hashOf(style));
  const [place, left] = await placeFor({ ...house, style, policy }, parts, asked);
  return responseOf(await answerTo(left, asked, place), policy);
}

/** As policies write it. */
const hashOf = async (text: string): Promise<string> =>
  btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))));

function responseOf({ status, headers, body }: Answer, policy: Policy): Response {
  const text = typeof body === 'string' ? body : null;
  return new Response(text, { status, headers: { 'content-security-policy': policy(), ...headers } });
}
