import type { Endpoint } from '../../catalogue/endpoints.ts';
import type { Evidence, HttpAnswerFacts, Origin } from '../../model/evidence.ts';
import { type Failure, type Outcome, success } from '../../model/failure.ts';
import { configurationUrl, readConfiguration } from '../sign-in-service/metadata-documents.ts';
import type { BrowserFacts, Ending } from './browser-facts.ts';

/** The ids of the checks whose questions a browser can ask in its own way. */
export const BROWSER_CHECKS = {
  network: 'network-interfaces',
  control: 'captive-portal',
  clock: 'clock-offset',
  hosts: 'tls-chain',
  document: 'sign-in-metadata',
} as const;

type BrowserCheck = keyof typeof BROWSER_CHECKS;

/** No proxy is known to a page: what answers it, answers the way that the browser takes. */
const ROUTE = { via: 'direct' } as const;

/** What a browser saw, in the language of evidence that rules judge. `seenAt` is ISO 8601 UTC. */
export function browserEvidence(facts: BrowserFacts, seenAt: string): readonly Evidence[] {
  const seen = (check: BrowserCheck): { from: Origin; seenAt: string } => ({
    from: { check: BROWSER_CHECKS[check] },
    seenAt,
  });
  const { cloud, isOnline, server, document, hosts } = facts;
  const offline = { kind: 'network-state', ...seen('network'), interfaces: [], defaultRoutes: null } as const;
  return [
    ...(isOnline ? [] : [offline]),
    {
      ...{ kind: 'portal-probed', ...seen('control'), url: `${server.origin}/look/time`, route: ROUTE },
      outcome: outcomeOf(server.ending, serverAnswer(server)),
      asExpected: server.ending === 'answered' && server.strange === null,
      ...{ leadsTo: null, proxyError: null },
    },
    { ...seen('clock'), ...clockIn(server) },
    ...hosts.map(({ name, ending, durationMs }) => ({
      ...{ kind: 'tls-handshake' as const, ...seen('hosts'), name, role: roleOf(name, cloud.endpoints) },
      ...{ route: ROUTE, address: null, chain: [], trust: null, durationMs },
      outcome: outcomeOf(ending, { protocol: 'TLS', cipher: 'cipher not told by browsers' }),
    })),
    {
      ...{ kind: 'metadata-read', ...seen('document'), document: 'openid-configuration', route: ROUTE },
      url: configurationUrl({ cloud, tenant: null, user: null }),
      outcome: outcomeOf(document.ending, { ...SILENT, status: 200 }),
      ...readConfiguration(cloud.authority, document.text),
      durationMs: document.durationMs,
    },
  ];
}

const SILENT: Omit<HttpAnswerFacts, 'status'> = {
  ...{ location: null, server: null, via: null, retryAfterSeconds: null, pageTitle: null },
};

const serverAnswer = ({ strange, via }: BrowserFacts['server']): HttpAnswerFacts => ({
  ...SILENT,
  ...{ via, status: strange?.status ?? 200, pageTitle: strange === null ? null : strange.title || null },
});

function outcomeOf<T>(ending: Ending, value: T): Outcome<T> {
  return ending === 'answered' ? success(value) : { ok: false, failure: failureOf(ending) };
}

/**
 * A name, a connection, a certificate, a proxy, silence: pages are told that nothing came, and no more, so no step and no word may be
 * claimed. @see https://fetch.spec.whatwg.org/#concept-network-error
 */
const failureOf = (ending: Exclude<Ending, 'answered'>): Failure => ({
  operation: 'http-round-trip',
  word: 'unknown',
  detail: ending === 'timed-out' ? 'nothing came in time' : 'browsers do not tell pages why',
});

type Clock =
  | { readonly kind: 'clock-compared'; readonly aheadSeconds: number; readonly uncertaintySeconds: number }
  | { readonly kind: 'clock-not-compared'; readonly failure: Failure };

/** The header counts whole seconds: the true instant lies within the second that begins there. @see RFC 9110 section 5.6.7 */
const HALF_RESOLUTION_SECONDS = 0.5;

function clockIn({ origin, ending, strange, dateMs, sentAtMs, durationMs }: BrowserFacts['server']) {
  const witness = { against: new URL(origin).hostname, by: 'http-date' } as const;
  const clock: Clock =
    ending === 'answered' && strange === null && dateMs !== null
      ? {
          kind: 'clock-compared',
          aheadSeconds: (sentAtMs + durationMs / 2 - dateMs) / 1_000 - HALF_RESOLUTION_SECONDS,
          uncertaintySeconds: HALF_RESOLUTION_SECONDS + durationMs / 2_000,
        }
      : { kind: 'clock-not-compared', failure: failureOf(ending === 'answered' ? 'failed' : ending) };
  return { ...witness, ...clock };
}

const roleOf = (host: string, endpoints: readonly Endpoint[]) =>
  endpoints.find(({ name }) => name === host)?.role ?? 'listed';
