import { existsSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { gzipSync } from 'node:zlib';
import { recogniserParts } from '../gather/host/recogniser.ts';
import type { Answer } from './asked.ts';

/** Where the parts that read pictures lie, below the assets of the pages. */
export const PICTURE = 'picture';

const READER = 'in-browser';
const FOLDER = new URL('../gather/picture/', import.meta.url);
/** The package has one file in place of the modules of the source. */
const BUNDLE = new URL(`../console/assets/${PICTURE}/${READER}.js`, import.meta.url);

/** What the page starts as a worker; undefined where what recognises text is missing. */
export function pictureReader(): string | undefined {
  if (recogniserParts() === undefined) return undefined;
  return existsSync(BUNDLE) ? `${READER}.js` : `${READER}.ts`;
}

const read = new Map<string, Answer>();

/** A part of what reads pictures in the browser; undefined for any other name. Each is read when a picture first asks for it. */
export function pictureAsset(name: string): Answer | undefined {
  const known = read.get(name) ?? partNamed(name);
  if (known !== undefined) read.set(name, known);
  return known;
}

function partNamed(name: string): Answer | undefined {
  const parts = recogniserParts();
  if (parts === undefined) return undefined;
  switch (name) {
    case 'core.js':
      // It was written for older scripts, which export nothing.
      return script(`${readFileSync(parts.program, 'utf8')}\nexport default TesseractCore;`);
    case 'core.wasm':
      return packed('application/wasm', gzipSync(readFileSync(parts.wasm)));
    case 'language':
      return packed('application/octet-stream', readFileSync(parts.language));
    default:
      return existsSync(BUNDLE) ? bundle(name) : module(name);
  }
}

const bundle = (name: string): Answer | undefined =>
  name === `${READER}.js` ? script(readFileSync(BUNDLE, 'utf8')) : undefined;

/** From source: the modules as they are, without their types. */
function module(name: string): Answer | undefined {
  const file = new URL(name, FOLDER);
  if (!/^[a-z-]+\.ts$/.test(name) || !existsSync(file)) return undefined;
  return script(stripTypeScriptTypes(readFileSync(file, 'utf8')));
}

/** A worker has a policy of its own. This one may compile WebAssembly, which no page may, and ask nobody but us. */
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

const script = (text: string): Answer => ({
  status: 200,
  headers: { 'content-type': 'text/javascript; charset=utf-8', 'content-security-policy': POLICY },
  body: Buffer.from(text),
});

/** Megabytes that are packed already, as every browser takes them. */
const packed = (type: string, body: Buffer): Answer => ({
  status: 200,
  headers: { 'content-type': type, 'content-encoding': 'gzip' },
  body,
});
