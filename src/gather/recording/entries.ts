import { type Fields, isFields, listOf, textOf } from '../../signin/fields.ts';

/** One request of a HAR file, with its answer; everything that can be missing there is empty. */
export type Entry = {
  readonly at: string | null;
  readonly durationMs: number | null;
  readonly method: string;
  readonly url: URL;
  readonly sent: string;
  /** null when no answer came. */
  readonly status: number | null;
  readonly type: string;
  readonly body: string;
  readonly location: string;
  /** Names in small letters. */
  readonly headers: ReadonlyMap<string, string>;
  /** Why no answer came, in the words of whoever recorded it; empty when they said nothing. */
  readonly problem: string;
};

/** The longest answer of the sign-in service is a page of some 100 kB; what stands further in is of no use. */
const MOST_CHARACTERS = 262_144;

/** Four times what browsers take. */
const LONGEST_ADDRESS = 8_192;

/** The requests of a HAR file, the earliest first. What is no request is left out. @see http://www.softwareishard.com/blog/har-12-spec/ */
export const entriesOf = (log: Fields): readonly Entry[] =>
  listOf(log.entries)
    .flatMap((entry) => (isFields(entry) ? entryOf(entry) : []))
    .toSorted((one, other) => (one.at ?? '').localeCompare(other.at ?? ''));

function entryOf(fields: Fields): readonly Entry[] {
  const { startedDateTime, time, _error } = fields;
  const { request, response } = { request: inside(fields.request), response: inside(fields.response) };
  const url = textOf(request.url);
  if (!URL.canParse(url)) return [];
  const { content, status } = { content: inside(response.content), status: response.status };
  const headers = new Map(listOf(response.headers).filter(isFields).map(named));
  return [
    {
      at: instantIn(textOf(startedDateTime)),
      durationMs: typeof time === 'number' && time >= 0 ? Math.round(time) : null,
      ...{ method: textOf(request.method) || 'GET', url: new URL(url) },
      sent: textOf(inside(request.postData).text).slice(0, MOST_CHARACTERS),
      // Browsers write 0, Playwright -1, where nothing came.
      status: typeof status === 'number' && status > 0 ? status : null,
      type: textOf(content.mimeType).toLowerCase(),
      body: bodyOf(content),
      location: (headers.get('location') ?? textOf(response.redirectURL)).slice(0, LONGEST_ADDRESS),
      headers,
      problem: [_error, response._error, response._failureText].map(textOf).find((text) => text !== '') ?? '',
    },
  ];
}

const inside = (value: unknown): Fields => (isFields(value) ? value : {});

const named = ({ name, value }: Fields): [string, string] => [textOf(name).toLowerCase(), textOf(value)];

const instantIn = (written: string): string | null => {
  const instant = Date.parse(written);
  return Number.isNaN(instant) ? null : new Date(instant).toISOString();
};

function bodyOf({ text, encoding }: Fields): string {
  const written = textOf(text);
  if (encoding !== 'base64') return written.slice(0, MOST_CHARACTERS);
  try {
    return atob(written.slice(0, MOST_CHARACTERS));
  } catch {
    return '';
  }
}
