import { MARKER } from './deciding-line.ts';
import { defineAddresses } from './guest/addresses.ts';
import { defineNames } from './guest/names.ts';
import { defineSurroundings } from './guest/surroundings.ts';
import { defineTimes } from './guest/times.ts';
import type { PacFacts } from './question.ts';

/** Where the hooks wait for the prelude, which takes them away again. */
export const HOOKS = '__signinDoctorHooks';

/**
 * The text that makes an empty JavaScript world one for PAC files. The functions of `guest` are written in the same
 * language, so their own source goes in; this is why they may use nothing from outside themselves.
 */
export const preludeFor = (facts: PacFacts): string => `(() => {
  const hooks = globalThis.${HOOKS};
  delete globalThis.${HOOKS};
  const facts = ${JSON.stringify(facts)};
  (${defineSurroundings})(globalThis, facts, hooks);
  (${defineAddresses})(globalThis, facts, hooks);
  (${defineNames})(globalThis);
  (${defineTimes})(globalThis);
  const directive = /^\\s*(?:DIRECT|PROXY|HTTPS|SOCKS[45]?)\\b/i;
  const saw = (line, value) => {
    if (typeof value === 'string' && directive.test(value)) hooks.saw(line, value);
    return value;
  };
  Object.defineProperty(globalThis, '${MARKER}', { value: saw });
})()`;

/**
 * Gives the function to ask. WinHTTP prefers the newer one, where it is defined; as in Chromium, only what is a property
 * of the global object counts.
 */
export const FIND_FUNCTION =
  "typeof globalThis.FindProxyForURLEx === 'function' ? globalThis.FindProxyForURLEx : globalThis.FindProxyForURL";
