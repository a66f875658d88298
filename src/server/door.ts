import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { AskedHead } from './asked.ts';
import { type Refusal, refusals } from './refusal.ts';

/** Who comes in, and with what. */
export type Door = {
  /** What every address begins with; empty when everybody may come in. */
  readonly base: string;
  /** Why this one may not; undefined when they may. */
  refuse(asked: AskedHead): Refusal | undefined;
  /** The cookie for somebody who brings a key; undefined when they bring none that fits. */
  admit(asked: AskedHead): string | undefined;
};

/** A door with keys. */
export type LockedDoor = Door & {
  /** For the terminal: it opens as often as the person likes. */
  readonly key: string;
  /** For a program that is started with it, where others on this computer can read it: it opens once. */
  readonly keyForOnce: string;
};

const COOKIE = 'signin-doctor';

/** 256 bits: nobody guesses them. */
const secret = (): string => randomBytes(32).toString('base64url');

/** In equal time whatever is compared: how long it takes tells nothing. */
const same = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other));
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/**
 * For the person at this computer alone. Everything lies below a path that nobody else knows, since browsers send cookies to every
 * port of a host, but only below their path: a server of another user on another port cannot ask for ours.
 */
export function lockedDoor(host: string): LockedDoor {
  const base = `/${randomBytes(9).toString('base64url')}`;
  const [key, keyForOnce, session] = [secret(), secret(), secret()];
  let isUsed = false;
  const fits = (given: string): boolean => {
    if (same(given, key)) return true;
    if (isUsed || !same(given, keyForOnce)) return false;
    isUsed = true;
    return true;
  };
  return {
    ...{ base, key, keyForOnce },
    refuse(asked) {
      if (asked.headers.host !== host) return refusals.wrongHost;
      if (!cookiesOf(asked).some((cookie) => same(cookie, session))) return refusals.noKey;
      return isFromHere(asked, `http://${host}`) ? undefined : refusals.otherPage;
    },
    admit({ method, path, query, headers }) {
      const given = query.get('key');
      const isAtDoor = method === 'GET' && path === `${base}/` && headers.host === host;
      if (given === null || !isAtDoor || !fits(given)) return undefined;
      return `${COOKIE}=${session}; Path=${base}; HttpOnly; SameSite=Strict`;
    },
  };
}

/** For everybody: nothing here is secret and nothing acts. */
export const openDoor: Door = {
  base: '',
  refuse: (asked) => (isFromHere(asked, undefined) ? undefined : refusals.otherPage),
  admit: () => undefined,
};

/**
 * What acts must come from our own pages, and say so. Browsers do, in one header or the other; `own` is undefined where we do not know
 * by which name we are called. @see https://www.w3.org/TR/fetch-metadata/
 */
function isFromHere({ method, headers }: AskedHead, own: string | undefined): boolean {
  const site = headers['sec-fetch-site'];
  if (method === 'GET' || method === 'HEAD') return own === undefined || site === undefined || NEAR.has(String(site));
  if (own === undefined) return site === undefined || site === 'same-origin';
  if (site !== undefined && site !== 'same-origin') return false;
  return headers.origin === undefined ? site === 'same-origin' : headers.origin === own;
}

const NEAR: ReadonlySet<string> = new Set(['same-origin', 'none']);

const cookiesOf = ({ headers }: AskedHead): readonly string[] =>
  (headers.cookie ?? '')
    .split(/; */)
    .flatMap((pair) => (pair.startsWith(`${COOKIE}=`) ? [pair.slice(COOKIE.length + 1)] : []));
