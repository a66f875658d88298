import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gunzipSync } from 'node:zlib';
import type { Eye } from '../picture/eye.ts';
import { type Core, openTesseract } from '../picture/tesseract.ts';

const require = createRequire(import.meta.url);

/** The parts that recognise text: the program, the same as WebAssembly, what it learned of English. */
const PROGRAM = 'tesseract.js-core/tesseract-core-simd-lstm.js';
const WASM = 'tesseract.js-core/tesseract-core-simd-lstm.wasm';
const LANGUAGE = '@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz';

/**
 * What recognises text; undefined where its packages are missing. Of tesseract.js only the core is used: what that adds fetches files
 * from elsewhere and keeps them, which is what a program for people without a network does not want.
 */
export async function openRecogniser(): Promise<Eye | undefined> {
  const parts = recogniserParts();
  if (parts === undefined) return undefined;
  const core: Core = require(parts.program);
  return await openTesseract(core, readFileSync(parts.wasm), gunzipSync(readFileSync(parts.language)));
}

/** Where the parts lie; undefined where they are missing. */
export function recogniserParts():
  | { readonly program: string; readonly wasm: string; readonly language: string }
  | undefined {
  try {
    return { program: require.resolve(PROGRAM), wasm: require.resolve(WASM), language: require.resolve(LANGUAGE) };
  } catch {
    return undefined;
  }
}
