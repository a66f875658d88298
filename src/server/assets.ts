import { readFileSync } from 'node:fs';
import { type Answer, assetAnswer } from './asked.ts';

const TYPES: Readonly<Record<string, string>> = {
  'icon.svg': 'image/svg+xml',
  'page.css': 'text/css; charset=utf-8',
  'page.js': 'text/javascript; charset=utf-8',
};

/** A file that the pages need; undefined for any other name. The package has the same folders as the source. */
export function asset(name: string): Answer | undefined {
  const type = Object.hasOwn(TYPES, name) ? TYPES[name] : undefined;
  if (type === undefined) return undefined;
  return assetAnswer(type, readFileSync(new URL(`../console/assets/${name}`, import.meta.url)));
}
