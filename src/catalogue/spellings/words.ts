import type { Spelling } from './sighting.ts';

/** `"error":"invalid_grant"`, `Code: interaction_required`, `error%3Dinvalid_grant`, `ServerError: invalid_grant`. */
const LABELLED = /(?:error|code|status)["'\\)\] ]{0,6}[:=]["'\\([ ]{0,6}([a-z]\w{3,60})/gi;
/** `StatusInternal::NoNetwork`. */
const BROKER_STATUS = /StatusInternal::(\w{4,40})/g;
/** Words that nobody but Teams uses, so that they need no label. */
const OF_TEAMS = /max_reload_exceeded/gi;

/** Error words of OAuth and of the sign-in libraries. They are also ordinary words, so a label must say so. */
export const words: Spelling = function* (text) {
  for (const pattern of [LABELLED, BROKER_STATUS]) {
    for (const match of text.matchAll(pattern)) {
      const input = match[1] ?? '';
      if (!isErrorWord(input, pattern === BROKER_STATUS)) continue;
      yield { code: input, input, at: match.index + match[0].length - input.length, trust: 'if-listed' };
    }
  }
  for (const { 0: input, index } of text.matchAll(OF_TEAMS)) {
    yield { code: input.toLowerCase(), input, at: index, trust: 'if-listed' };
  }
};

/** Without an underscore a word may be any word of a sentence. */
const isErrorWord = (word: string, isStatus: boolean): boolean => isStatus || word.includes('_') || word === 'DISABLED';

/** `AAD/1098`, `AAD event 1098`, `AAD event ID 1098`. */
const EVENT = /\b(AAD|UDR|SRS)(?:\/| event (?:id )?)(\d{3,4})\b/gi;

export const events: Spelling = function* (text) {
  for (const match of text.matchAll(EVENT)) {
    const [input, log = '', number = ''] = match;
    yield { code: `${log.toUpperCase()}/${number}`, input, at: match.index, trust: 'if-listed' };
  }
};
