import type { EvidenceOf } from '../../model/evidence.ts';
import { standIns } from '../redact/redact.ts';
import { everywhere } from '../redact/redact-patterns.ts';
import type { Exchange } from './recorded.ts';
import { secretsIn, withoutSecrets } from './without-secrets.ts';

type Step = EvidenceOf<'sign-in-step'>;

type Creator = { readonly name: string; readonly version: string };

/**
 * A HAR 1.2 file of a sign-in, fit to be handed on: secrets are taken out by the name of their field, and once known by
 * their value wherever else they stand; persons get stand-ins. `last`: the step with which the sign-in ended. @see http://www.softwareishard.com/blog/har-12-spec/
 */
export function har(exchanges: readonly Exchange[], { name, version }: Creator, last: Step | null = null): string {
  const entries = exchanges.map(withoutSecrets).map(entryOf);
  const log = { version: '1.2', creator: { name, version }, entries, ...(last !== null && { _signIn: endOf(last) }) };
  const text = JSON.stringify({ log }, null, 2);
  const standIn = standIns();
  const known = exchanges.flatMap(secretsIn).toSorted((one, other) => other.length - one.length);
  const bare = known.reduce((rest, secret) => rest.replaceAll(secret, 'removed'), text);
  return `${patterns.reduce((rest, { find, replace }) => rest.replace(find, (...match) => replace(standIn, match)), bare)}\n`;
}

/** What no request shows: what was found wrong with a good answer, and what a page said to the person. */
const endOf = ({ stage, stopped, statusCode, error, numbers }: Step): object => ({
  ...{ stage, stopped, statusCode, error, numbers },
});

/** Secrets are gone already. */
const patterns = everywhere.filter(({ name }) => name !== 'secret');

const pairs = (fields: Readonly<Record<string, string>>): readonly object[] =>
  Object.entries(fields).map(([name, value]) => ({ name, value }));

const UNKNOWN_SIZES = { headersSize: -1, bodySize: -1 };

function entryOf({ startedAt, durationMs, method, url, sentHeaders, sentBody, answer, failure }: Exchange): object {
  const query = Object.fromEntries(new URL(url).searchParams);
  const postData = { mimeType: sentHeaders['content-type'] ?? '', text: sentBody };
  return {
    startedDateTime: startedAt.toISOString(),
    time: Math.round(durationMs),
    request: {
      ...{ method, url, httpVersion: 'HTTP/1.1', cookies: [], headers: pairs(sentHeaders), queryString: pairs(query) },
      ...(method === 'POST' && { postData }),
      ...UNKNOWN_SIZES,
    },
    response: responseOf(answer),
    cache: {},
    timings: { send: 0, wait: Math.round(durationMs), receive: 0 },
    // As browsers write it.
    ...(failure !== null && { _error: `${failure.operation}: ${failure.word}` }),
  };
}

/** Status 0 is how browsers say that no answer came. */
const responseOf = (answer: Exchange['answer']): object => ({
  ...{ status: answer?.status ?? 0, statusText: '', httpVersion: 'HTTP/1.1', cookies: [] },
  headers: pairs(answer?.headers ?? {}),
  content: {
    size: answer?.body.length ?? 0,
    mimeType: answer?.headers['content-type'] ?? '',
    text: answer?.body ?? '',
  },
  redirectURL: answer?.headers.location ?? '',
  ...UNKNOWN_SIZES,
});
