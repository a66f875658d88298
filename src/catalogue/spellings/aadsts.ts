import type { Sighting, Spelling } from './sighting.ts';

/** `AADSTS50076`, `aadsts 50076`, `AADSTS70002: ….AADSTS70008: …`; also of B2C and AD FS. */
const NAMED = /(AADSTS|AADB2C|MSIS)[ :_-]{0,2}(\d{4,7})(?!\d)/gi;

export const aadsts: Spelling = function* (text) {
  for (const match of text.matchAll(NAMED)) {
    const [input, name = '', number = ''] = match;
    yield { code: `${name.toUpperCase()}${Number(number)}`, input, at: match.index, trust: 'sure' };
  }
};

/** `"error_codes":[70002,70008]`, `error_codes: "[500011]"`, `server_error_code: 50076`. */
const LISTED = /(?:error_codes|server_error_code)[^0-9\n]{1,20}(\d{4,7}(?:[,\s]{1,3}\d{4,7}){0,20})/gi;

export const errorCodes: Spelling = function* (text) {
  for (const match of text.matchAll(LISTED)) {
    const list = match[1] ?? '';
    const start = match.index + match[0].length - list.length;
    for (const { 0: input, index } of list.matchAll(/\d+/g)) {
      yield { code: `AADSTS${input}`, input, at: start + index, trust: 'sure' };
    }
  }
};

const ID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
/**
 * The block of troubleshooting details under a sign-in page. Its labels may be in any language, its order is fixed:
 * a number, then the request id, then the correlation id.
 */
const BLOCK = new RegExp(`[:：]\\s{0,4}(\\d{4,7})\\s{1,4}[^\\n:：]{1,40}[:：]\\s{0,4}${ID}`, 'gi');

export const troubleshootingBlock: Spelling = function* (text) {
  for (const match of text.matchAll(BLOCK)) {
    const input = match[1] ?? '';
    const sighting: Sighting = {
      code: `AADSTS${input}`,
      input,
      at: match.index + match[0].indexOf(input),
      trust: 'sure',
    };
    yield sighting;
  }
};
