import { isHarmless } from '../../catalogue/harmless.ts';
import { textOf } from '../../signin/fields.ts';
import { pageConfig, pageNumbers } from '../../signin/page-config.ts';
import { numbersIn, readRefusal } from '../../signin/refusal.ts';
import type { Entry } from './entries.ts';

/** What the service itself says in an answer. */
export type Said = {
  /** Empty when it has no word for it, or refuses nothing. */
  readonly error: string;
  readonly numbers: readonly number[];
  /** On a page, for the person to read. */
  readonly onPage: boolean;
  /** In a federation server's own numbers: MSIS7068, ID3242. */
  readonly byFederation: boolean;
  readonly correlationId: string | null;
  readonly requestId: string | null;
};

const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** What stops nobody is not said: a page that asks whether to stay signed in carries a number, too. */
export function saidIn(entry: Entry): Said {
  const { error, numbers, onPage = false, ids = [] } = wordsIn(entry);
  const real = numbers.filter((number) => !isHarmless(`AADSTS${number}`));
  const isQuestion = isHarmless(error) || (numbers.length > 0 && real.length === 0);
  const { headers, url } = entry;
  const found = (...values: readonly unknown[]): string | null =>
    values.map(textOf).find((value) => ID.test(value)) ?? null;
  return {
    error: isQuestion ? '' : error,
    ...{ numbers: real, onPage: onPage && real.length > 0 },
    byFederation: isFederationFault(entry),
    correlationId: found(ids[0], headers.get('client-request-id'), url.searchParams.get('client-request-id')),
    requestId: found(ids[1], headers.get('x-ms-request-id')),
  };
}

type Words = {
  readonly error: string;
  readonly numbers: readonly number[];
  readonly onPage?: boolean;
  /** Correlation id, request id. */
  readonly ids?: readonly unknown[];
};

function wordsIn({ url, location, type, body, status }: Entry): Words {
  const back = URL.canParse(location, url.href) ? new URL(location, url.href).searchParams : new URLSearchParams();
  for (const said of [back, url.searchParams, new URLSearchParams(back.size > 0 ? '' : url.hash.slice(1))])
    if (said.has('error')) return inRedirect(said);
  if (/html/.test(type)) return onPage(body);
  const { error, numbers, correlationId, traceId } = readRefusal(body, status);
  return error === '' ? { error: '', numbers: [] } : { error, numbers, ids: [correlationId, traceId] };
}

/** @see RFC 6749 section 4.1.2.1 */
const inRedirect = (said: URLSearchParams): Words => ({
  error: said.get('error') ?? '',
  numbers: numbersIn(said.get('error_description') ?? ''),
  ids: [idAfter('Correlation ID', said), idAfter('Trace ID', said)],
});

const idAfter = (label: string, said: URLSearchParams): string | undefined =>
  new RegExp(`${label}: ([\\da-f-]{36})`).exec(said.get('error_description') ?? '')?.[1];

function onPage(body: string): Words {
  const config = pageConfig(body);
  const numbers = pageNumbers(config);
  return { error: '', numbers, onPage: numbers.length > 0, ids: [config.correlationId, config.sessionId] };
}

/** @see WS-Trust 1.3 section 11, https://learn.microsoft.com/windows-server/identity/ad-fs/troubleshooting/ad-fs-tshoot-overview */
const isFederationFault = ({ url, body, type }: Entry): boolean =>
  /\/adfs\//i.test(url.pathname) &&
  (/html/.test(type) ? /\b(?:MSIS\d{4}|ID3242)\b/.test(body) : /<(?:[\w-]{1,20}:)?Fault[\s>]/.test(body));
