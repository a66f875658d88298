import { type Cloud, clouds } from '../../catalogue/endpoints.ts';

/** How a question of the browser ended. Why one failed, no browser tells a page. */
export type Ending = 'answered' | 'failed' | 'timed-out';

/** What a page in a browser can see, and nothing that it cannot. */
export type BrowserFacts = {
  readonly cloud: Cloud;
  /** Whether the browser knows of any network. */
  readonly isOnline: boolean;
  /** What came of asking the server of the page for the time. */
  readonly server: {
    /** Where the page comes from: `https://help.contoso.com`. */
    readonly origin: string;
    readonly ending: Ending;
    /** What came; null when it was what this server answers. */
    readonly strange: { readonly status: number; readonly title: string } | null;
    /** By the clock of the browser's computer, milliseconds since 1970. */
    readonly sentAtMs: number;
    readonly durationMs: number;
    /** Of the answer, milliseconds since 1970; null when none came. */
    readonly dateMs: number | null;
    /** Over which protocol the server was reached; null when it cannot tell. */
    readonly family: 4 | 6 | null;
    /** How proxies signed the question or its answer (Via); null when none did. */
    readonly via: string | null;
  };
  /** Hosts of the cloud, each asked once. */
  readonly hosts: readonly { readonly name: string; readonly ending: Ending; readonly durationMs: number }[];
  /** The document that the sign-in host shows to every page: `answered` when it could be read. */
  readonly document: { readonly ending: Ending; readonly text: string; readonly durationMs: number };
};

/** Reads what the page sent; null for everything else, since anybody can send anything. */
export function readBrowserFacts(text: string): BrowserFacts | null {
  try {
    return factsIn(fieldsOf(JSON.parse(text)));
  } catch {
    return null;
  }
}

type Fields = Readonly<Record<string, unknown>>;

function factsIn(all: Fields): BrowserFacts {
  const cloud = Object.values(clouds).find(({ name }) => name === all.cloud) ?? wrong('cloud');
  const [server, document] = [fieldsOf(all.server), fieldsOf(all.document)];
  const hosts = Array.isArray(all.hosts) ? all.hosts.map(fieldsOf) : wrong('hosts');
  return {
    cloud,
    isOnline: typeof all.isOnline === 'boolean' ? all.isOnline : wrong('isOnline'),
    server: {
      origin: originOf(server.origin),
      ending: endingOf(server.ending),
      strange: server.strange === null ? null : strangeIn(fieldsOf(server.strange)),
      sentAtMs: instantOf(server.sentAtMs),
      durationMs: durationOf(server.durationMs),
      dateMs: server.dateMs === null ? null : instantOf(server.dateMs),
      family: server.family === 4 || server.family === 6 ? server.family : null,
      via: server.via === null ? null : textOf(server.via),
    },
    hosts: cloud.endpoints.flatMap(({ name }) => {
      const seen = hosts.find((host) => host.name === name);
      return seen === undefined
        ? []
        : [{ name, ending: endingOf(seen.ending), durationMs: durationOf(seen.durationMs) }];
    }),
    document: {
      ending: endingOf(document.ending),
      text: textOf(document.text, LONGEST_DOCUMENT),
      durationMs: durationOf(document.durationMs),
    },
  };
}

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : wrong('shape');

const ENDINGS: readonly Ending[] = ['answered', 'failed', 'timed-out'];

const endingOf = (value: unknown): Ending => ENDINGS.find((ending) => ending === value) ?? wrong('ending');

/** Longer than any name of a host or a proxy that is real. */
const LONGEST_TEXT = 255;

/** The real document has two thousand characters. */
const LONGEST_DOCUMENT = 16_384;

const textOf = (value: unknown, longest = LONGEST_TEXT): string =>
  typeof value === 'string' && value.length <= longest ? value : wrong('text');

/** As HTTP counts. @see RFC 9110 section 15 */
const strangeIn = ({ status, title }: Fields): BrowserFacts['server']['strange'] => ({
  status: typeof status === 'number' && status >= 100 && status <= 599 ? status : wrong('status'),
  title: textOf(title),
});

function originOf(value: unknown): string {
  const { origin, protocol } = new URL(textOf(value));
  return /^https?:$/.test(protocol) ? origin : wrong('origin');
}

/** The last instant that dates can hold. @see ECMA-262, time values */
const LAST_INSTANT_MS = 8.64e15;

const instantOf = (value: unknown): number =>
  typeof value === 'number' && Math.abs(value) <= LAST_INSTANT_MS ? value : wrong('instant');

/** Far above every limit of the page. */
const LONGEST_MS = 600_000;

const durationOf = (value: unknown): number =>
  typeof value === 'number' && value >= 0 && value <= LONGEST_MS ? value : wrong('duration');

function wrong(what: string): never {
  throw new TypeError(`no ${what}`);
}
