import assert from 'node:assert/strict';
import { request } from 'node:http';
import type { CheckReport } from '../model/report.ts';
import { report } from '../report/report-for-tests.ts';
import type { Examine } from './check-runs.ts';
import { type OpenPage, openPage, type PageOptions } from './open-page.ts';

/** For tests: the page with an examination that ends when the test says so, and somebody who asks it for things. */

export type Asking = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

export type Got = {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
};

/** Asks as nobody's browser does: every header is the test's own, the path is sent as it stands. */
export function ask(origin: string, path: string, { method = 'GET', headers = {}, body }: Asking = {}): Promise<Got> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers, agent: false }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece) => pieces.push(piece)).on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(pieces).toString();
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
      });
    });
    asked.on('error', reject).end(body);
  });
}

/** A healthy computer, looked at in no time. */
const healthy: Examine = async () => report();

export const openForPerson = (
  examine: Examine = healthy,
  onFault = rethrow,
  signIn?: PageOptions['signIn'],
  handOff?: PageOptions['handOff'],
): Promise<OpenPage> =>
  openPage({
    ...{ port: 0, listen: '127.0.0.1', system: 'Linux', version: '1.2.3', examine, onFault },
    ...(signIn === undefined ? {} : { signIn }),
    ...(handOff === undefined ? {} : { handOff }),
  });

export const openForAll = (handOff?: PageOptions['handOff']): Promise<OpenPage> =>
  openPage({
    ...{ port: 0, listen: '127.0.0.1', system: null, version: '1.2.3', onFault: rethrow },
    ...(handOff === undefined ? {} : { handOff }),
  });

function rethrow(error: unknown): void {
  throw error;
}

/** What the button that sends brings along. */
export const ticketOf = (page: string): string =>
  /name="ticket" value="([^"]+)"/.exec(page)?.[1] ?? assert.fail('no button that sends');

/** The person: went through the door, and asks as their browser does. */
export async function personAt(page: OpenPage) {
  const { origin, pathname: base, search } = new URL(page.address);
  const entered = await ask(origin, `${base}${search}`);
  const cookie = String(entered.headers['set-cookie']).split(';', 1)[0] ?? '';
  const own = { cookie, 'sec-fetch-site': 'same-origin' };
  return {
    ...{ origin, base, cookie, entered },
    get: (path: string, headers: Asking['headers'] = {}) =>
      ask(origin, `${base}${path}`, { headers: { ...own, ...headers } }),
    post: (path: string, fields: Readonly<Record<string, string>>, headers: Asking['headers'] = {}) =>
      ask(origin, `${base}${path}`, {
        method: 'POST',
        headers: { ...own, origin, 'content-type': 'application/x-www-form-urlencoded', ...headers },
        body: new URLSearchParams(fields).toString(),
      }),
  };
}

export type Person = Awaited<ReturnType<typeof personAt>>;

/** A report in which every text that comes from outside tries to be a script. */
export const SCRIPT = `</script><script>alert(1)</script><img src=x onerror="alert(1)">'"&`;

export const hostileReport = (): CheckReport =>
  JSON.parse(
    JSON.stringify(
      report({
        verdict: 'problem',
        notes: [{ text: SCRIPT }],
        notLookedAt: [{ check: SCRIPT, why: SCRIPT }],
        findings: [
          {
            ...{
              rule: SCRIPT,
              strength: 'certain',
              title: SCRIPT,
              why: SCRIPT,
              owner: 'device',
              statusCodes: [SCRIPT],
            },
            because: [{ from: { check: SCRIPT }, text: SCRIPT }],
            explains: [],
            actions: [{ id: SCRIPT, for: 'user', title: SCRIPT, steps: [SCRIPT], mayBreak: SCRIPT }],
          },
        ],
        checks: [{ id: 'c', title: SCRIPT, status: 'done', summary: SCRIPT, startedAtMs: 0, durationMs: 1 }],
      }),
    ),
  );
