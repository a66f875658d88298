import type { QuickJSContext, QuickJSHandle } from 'quickjs-emscripten-core';
import type { PacFailure, PacFailureWord } from '../../model/pac.ts';

/** How the script is called in stacks; what surrounds it bears other names. */
export const SCRIPT_NAME = 'proxy.pac';

/** Longer than any honest message. */
const MESSAGE_CHARS = 300;

/** What a run threw, as far as it can be read. The script may have made it, so that nothing about it is certain. */
export type Thrown = { readonly name: string; readonly message: string; readonly stack: string };

export function readThrown(vm: QuickJSContext, thrown: QuickJSHandle): Thrown {
  if (vm.typeof(thrown) !== 'object') return { name: '', message: written(vm, thrown), stack: '' };
  const field = (name: string): string => {
    try {
      return vm.getProp(thrown, name).consume((value) => written(vm, value));
    } catch {
      return ''; // A getter of the script's own that throws in turn.
    }
  };
  return { name: field('name'), message: field('message').slice(0, MESSAGE_CHARS), stack: field('stack') };
}

const written = (vm: QuickJSContext, value: QuickJSHandle): string =>
  ['string', 'number', 'boolean'].includes(vm.typeof(value)) ? vm.getString(value) : '';

/** The engine's own words, which end a script without being its fault in the ordinary sense. */
const ENGINE_WORDS: Readonly<Record<string, PacFailureWord>> = {
  interrupted: 'too-slow',
  'out of memory': 'too-much-memory',
  'string too long': 'too-much-memory',
  'stack overflow': 'too-deep',
};

/** Errors of reading carry no function in their stack, errors of running do. */
const READING = new RegExp(`^\\s*at ${SCRIPT_NAME.replace('.', '\\.')}:(\\d+)`);

export function failureIn({ name, message, stack }: Thrown, script: string): PacFailure {
  const detail = name === '' ? message : `${name}: ${message}`;
  const word = name === 'InternalError' ? ENGINE_WORDS[message] : undefined;
  if (word !== undefined) return { word };
  if (name !== 'SyntaxError' || !READING.test(stack)) return { word: 'threw', detail };
  return looksLikeMarkup(script) ? { word: 'not-a-script' } : { word: 'syntax-error', detail: message };
}

/** The innermost line of the script in the stack; null when it is not there. */
export function lineIn({ stack }: Thrown): number | null {
  const [, line] = new RegExp(`${SCRIPT_NAME.replace('.', '\\.')}:(\\d+)`).exec(stack) ?? [];
  return line === undefined ? null : Number(line);
}

/** No script begins with an angle bracket, every web page and every XML document does. */
const looksLikeMarkup = (script: string): boolean => /^[\s\ufeff]*</.test(script);
