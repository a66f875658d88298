import { tagOfNumber } from '../families/msal-tag.ts';
import type { Sighting, Spelling } from './sighting.ts';

/** `[4usqa]`, `[657rx]` standing alone in a dialog; `[1001]`. */
const BRACKETED = /(?<![^\s])\[(1001|(?=[a-z]{0,4}\d)(?=\d{0,4}[a-z])[a-z0-9]{5})\](?=\s|$)/g;
/** `Tag: 7q6ch`, `api_error_tag: 657rx`, `"Tag":"6p73z"`, `Created an error: 5au0c,`. */
const LABELLED = /(?:tag|created an error)["' ]{0,3}[:=]["' ]{0,3}([a-z0-9]{5})(?![a-z0-9])/gi;
/** `Internal Error Code: 557973639`, `tag=545133655`, `(internal error code 557973639)`. */
const AS_NUMBER = /(?:internal error code|tag)["' ]{0,3}[:=]?["' ]{0,3}(0x[0-9a-f]{8}|\d{8,10})(?![0-9a-z])/gi;
/** Names of systems look like tags. */
const NO_TAG = /^(?:win|arm|x64|x86|utf|sha|ipv|mac|ios)\w*$/;

/** Tags of the MSAL runtime: places in its code, written as five characters or as the number they stand for. */
export const tags: Spelling = function* (text) {
  for (const pattern of [BRACKETED, LABELLED]) {
    for (const match of text.matchAll(pattern)) {
      const input = match[1] ?? '';
      if (NO_TAG.test(input) || (pattern === LABELLED && !/\d/.test(input))) continue;
      yield seen(match, input, input.toLowerCase());
    }
  }
  for (const match of text.matchAll(AS_NUMBER)) {
    const input = match[1] ?? '';
    const tag = tagOfNumber(Number(input));
    if (tag !== undefined) yield seen(match, input, tag);
  }
};

const seen = (match: RegExpExecArray, input: string, code: string): Sighting => ({
  code,
  input,
  at: match.index + match[0].lastIndexOf(input),
  trust: code === '1001' ? 'if-listed' : 'sure',
});
