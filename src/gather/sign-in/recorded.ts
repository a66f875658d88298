import type { Failure } from '../../model/failure.ts';
import type { Surroundings } from '../../signin/surroundings.ts';
import type { Host } from '../host/host.ts';
import { TransportError } from './transport-error.ts';

/** One request with its answer, as it was: full of secrets. */
export type Exchange = {
  readonly startedAt: Date;
  readonly durationMs: number;
  readonly method: string;
  readonly url: string;
  readonly sentHeaders: Readonly<Record<string, string>>;
  readonly sentBody: string;
  /** null when none came whole. */
  readonly answer: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  } | null;
  readonly failure: Failure | null;
};

type Fetch = Surroundings['fetch'];

/** The same fetch; everything that goes through it is handed to `keep` as well. */
export const recorded =
  (fetch: Fetch, { now, elapsedMs }: Pick<Host, 'now' | 'elapsedMs'>, keep: (exchange: Exchange) => void): Fetch =>
  async (url, request) => {
    const [startedAt, startedAtMs] = [now(), elapsedMs()];
    const told = (answer: Exchange['answer'], failure: Failure | null): void =>
      keep({
        ...{ startedAt, durationMs: elapsedMs() - startedAtMs, method: request.method ?? 'GET', url },
        sentHeaders: Object.fromEntries(new Headers(request.headers)),
        sentBody: String(request.body ?? ''),
        ...{ answer, failure },
      });
    try {
      const response = await fetch(url, request);
      const { status, headers } = response;
      told({ status, headers: Object.fromEntries(headers), body: await response.clone().text() }, null);
      return response;
    } catch (error) {
      told(null, error instanceof TransportError ? error.failure : null);
      throw error;
    }
  };
