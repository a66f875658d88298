import { existsSync, readFileSync } from 'node:fs';
import { LINK_READER } from '../console/link-page.ts';
import { type Answer, assetAnswer } from './asked.ts';

const TYPES: Readonly<Record<string, string>> = {
  'icon.svg': 'image/svg+xml',
  'look.js': 'text/javascript; charset=utf-8',
  // Within every page; apart only for the browser that keeps it.
  'page.css': 'text/css; charset=utf-8',
  'page.js': 'text/javascript; charset=utf-8',
};

/** What the worker of the browser runs, so that the page opens without a network. It is made when the package is built. */
export const WORKER = 'offline.js';

const read = new Map<string, Answer>();

/** A file that the pages need; undefined for any other name. */
export function asset(name: string): Answer | undefined {
  const type = Object.hasOwn(TYPES, name) ? TYPES[name] : undefined;
  if (type !== undefined) return answerWith(name, type);
  const late = Object.hasOwn(LATER, name) && existsSync(placeOf(name)) ? LATER[name] : undefined;
  return late === undefined ? undefined : answerWith(name, late);
}

/** The worker; undefined where the program runs from its source. */
export const worker = (): Answer | undefined =>
  hasWorker() ? answerWith(WORKER, 'text/javascript; charset=utf-8') : undefined;

/** What tells a report that a link carries; likewise. */
const LATER: Readonly<Record<string, string>> = { [LINK_READER]: 'text/javascript; charset=utf-8' };

export const hasLinkReader = (): boolean => existsSync(placeOf(LINK_READER));

export const hasWorker = (): boolean => existsSync(placeOf(WORKER));

/** It stands within every page. */
export const pageStyle = (): string => readFileSync(placeOf('page.css'), 'utf8');

/** The package has the same folders as the source. */
const placeOf = (name: string): URL => new URL(`../console/assets/${name}`, import.meta.url);

/** Read once: files of a program do not change while it runs. */
function answerWith(name: string, type: string): Answer {
  const known = read.get(name) ?? assetAnswer(type, readFileSync(placeOf(name)));
  read.set(name, known);
  return known;
}
