import type { TextDetails } from '../model/code.ts';

const ID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
/** What stands between a label and its value: punctuation, quotes, escaped line ends; the value may be on the next line. */
const GAP = String.raw`(?:\\[nrt"]|[\s"'\\:=：({]){0,12}`;

const labelledId = (labels: string): RegExp => new RegExp(`(?:${labels})${GAP}(${ID})`, 'i');

/** Labels in the order of trust: the server's own word first. */
const CORRELATION = [
  labelledId('correlation[ _-]?id'),
  labelledId(String.raw`correlation id \(request\)|client-request-id|InterSystemsId`),
  // MSAL for .NET: [2023-01-02 03:04:05Z - <id>]; for iOS: [2021-04-23 11:08:37 - <id>]
  new RegExp(String.raw`\d{2}:\d{2}:\d{2}Z? - (${ID})\]`, 'i'),
];
const REQUEST = [labelledId('(?<!client-)request[ _-]?id|trace[ _-]?id|IntraSystemId')];

/** The troubleshooting block in any language: number, request id, correlation id, each after a colon. */
const BLOCK = new RegExp(
  String.raw`[:：]\s{0,4}\d{4,7}\s{1,4}[^\n:：]{1,40}[:：]\s{0,4}(${ID})\s{1,4}[^\n:：]{1,40}[:：]\s{0,4}(${ID})`,
  'i',
);

const ZONED = String.raw`\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(?:\.\d{1,7})?(?: ?(?:Z|UTC|[+-]\d{2}:\d{2}))?`;
const SLASHED = String.raw`\d{1,2}\/\d{1,2}\/\d{4},? \d{1,2}:\d{2}:\d{2}(?:\.\d{1,3})?(?: [AP]M)?`;
const WORDED = String.raw`[A-Z][a-z]{2},? \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT|[A-Z][a-z]{2} [A-Z][a-z]{2} \d{2} \d{4} \d{2}:\d{2}:\d{2} GMT[+-]\d{4}`;
const TIMES = [
  new RegExp(`(?:timestamp|time|date|at)${GAP}(${ZONED}|${SLASHED}|${WORDED})`, 'i'),
  new RegExp(`(?:^|\\n|\\[)(${ZONED}|${WORDED})`),
  new RegExp(`(${ZONED})`),
];

const MAIL = String.raw`[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}`;
const USERS = [
  new RegExp(
    `(?:upn|user[ _-]?principal[ _-]?name|user[ _-]?name|login[ _-]?hint|account|user|identity)${GAP}(${MAIL})`,
    'i',
  ),
  new RegExp(`(?:user|account)\\s{1,3}(?:account\\s{1,3})?['"‘“]?(${MAIL})`, 'i'),
];

/** App ids that Microsoft publishes for its own programs. */
const APPS: Readonly<Record<string, string>> = {
  '1fec8e78-bce4-4aaf-ab1b-5451cc387264': 'Microsoft Teams',
  '5e3ce6c0-2b1f-4285-8d4b-75ee78787346': 'Microsoft Teams (web)',
  'd3590ed6-52b3-4102-aeff-aad2292ab01c': 'Microsoft Office',
  '29d9ed98-a469-4536-ade2-f981bc1d605e': 'Microsoft authentication broker',
  'cc15fd57-2c6c-4117-a88c-83b1d56b4bbe': 'Microsoft Teams service',
};
const APP_NAME = [/(?:app name|app[ _]?display[ _]?name)["' ]{0,3}[:=：]["'\s]{0,4}([^"'\n\r,]{1,80})/i];
const APP_ID = [labelledId('app(?:lication)?[ _-]?id|client[ _-]?id|client')];

/** What a text says beside its codes; null where it says nothing. Read near the code, since a log holds many events. */
export function textDetails(text: string, near: number): TextDetails {
  if (text.length < SHORTEST) return NOTHING;
  const part = text.slice(Math.max(0, near - BEFORE), near + AFTER);
  const block = BLOCK.exec(part);
  const time = first(part, TIMES);
  return {
    correlationId: (first(part, CORRELATION) ?? block?.[2] ?? null)?.toLowerCase() ?? null,
    requestId: (first(part, REQUEST) ?? block?.[1] ?? null)?.toLowerCase() ?? null,
    at: time === undefined ? null : inUtc(time),
    user: first(part, USERS) ?? null,
    app: first(part, APP_NAME)?.trim() ?? appOf(first(part, APP_ID)),
  };
}

/** A code with a time beside it; anything shorter holds no detail. */
const SHORTEST = 24;
const NOTHING: TextDetails = { correlationId: null, requestId: null, at: null, user: null, app: null };

/** A whole event with its stack and addresses stands within this many characters of its code. */
const BEFORE = 4_000;
const AFTER = 16_000;

function first(text: string, patterns: readonly RegExp[]): string | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(text)?.[1];
    if (found !== undefined) return found;
  }
  return undefined;
}

const appOf = (id: string | undefined): string | null => (id === undefined ? null : (APPS[id.toLowerCase()] ?? id));

/** ISO 8601 UTC when the zone is known; otherwise the text as it stands, since a guess would mislead. */
function inUtc(written: string): string {
  const time = written.replace(/ ?UTC$/, 'Z');
  // The usual form is brought into shape by hand: the first Date of a program costs 2 ms.
  if (/^[\d-]{10}.*Z$/.test(time)) return time.replace(/[ T]/, 'T').replace(' ', '');
  if (!/GMT|[+-]\d{2}:\d{2}$/.test(time)) return time;
  const instant = new Date(/^\d{4}/.test(time) ? time.replace(' ', 'T').replace(' ', '') : time);
  return Number.isNaN(instant.getTime()) ? time : instant.toISOString();
}
