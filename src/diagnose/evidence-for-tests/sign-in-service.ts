import { control } from '../../catalogue/endpoints.ts';
import type { Evidence, EvidenceOf, HttpAnswerFacts, Route } from '../../model/evidence.ts';
import { type FailureWord, failed, type Operation, success } from '../../model/failure.ts';
import { SIGN_IN } from './hosts.ts';
import { answer, direct } from './route.ts';
import { seen } from './seen.ts';

/** What the published list of hosts says that the shipped one does not. */
export const listRead = (change: {
  latest: string;
  added: readonly string[];
  removed: readonly string[];
}): Evidence => ({
  kind: 'endpoint-list-read',
  ...seen('endpoint-list'),
  ...{
    url: 'https://endpoints.office.com/version/Worldwide',
    route: direct,
    shippedAsOf: '2026-01-01',
    durationMs: 90,
  },
  outcome: success(change),
});

/** The OpenID configuration of the sign-in host. */
export const metadata = (change: Partial<EvidenceOf<'metadata-read'>> = {}): Evidence => ({
  kind: 'metadata-read',
  ...seen('sign-in-metadata'),
  document: 'openid-configuration',
  url: `https://${SIGN_IN}/organizations/v2.0/.well-known/openid-configuration`,
  ...{ route: direct, outcome: success(answer(200)), asExpected: true, says: {}, durationMs: 80 },
  ...change,
});

export const noMetadata = (operation: Operation, word: FailureWord, route: Route = direct): Evidence =>
  metadata({ route, outcome: failed(operation, word), asExpected: false });

/** What the organisation's own sign-in server said; what it should, unless the story changes it. */
export const federationRead = (
  said: HttpAnswerFacts | readonly [Operation, FailureWord],
  change: Partial<EvidenceOf<'federation-read'>> = {},
): Evidence => ({
  kind: 'federation-read',
  ...seen('federation'),
  ...{ host: 'sts.fabrikam.com', url: 'https://sts.fabrikam.com/adfs/services/trust/mex', route: direct },
  outcome: 'status' in said ? success(said) : failed(...said),
  ...{ isXml: true, issuers: ['sts.fabrikam.com'], fault: null, durationMs: 60 },
  ...change,
});

/** What came instead of the control page; the page itself when nothing is said. */
export const portal = (
  said?: HttpAnswerFacts | FailureWord,
  change: Partial<EvidenceOf<'portal-probed'>> = {},
): Evidence => ({
  kind: 'portal-probed',
  ...seen('captive-portal'),
  ...{ url: control.url, route: direct, asExpected: said === undefined, proxyError: null },
  leadsTo: typeof said === 'object' ? said.location : null,
  outcome: typeof said === 'string' ? failed('http-round-trip', said) : success(said ?? answer(200)),
  ...change,
});

/** What the network says about its own log-in. */
export const announced = (change: Partial<PortalState> = {}): Evidence => ({
  kind: 'portal-announced',
  ...seen('captive-portal'),
  ...{ by: 'networkd', apiUrl: 'https://portal.hotel.example/api', route: direct, durationMs: 40 },
  outcome: success({ captive: true, userPortalUrl: null, secondsRemaining: null, ...change }),
});

type PortalState = Extract<EvidenceOf<'portal-announced'>['outcome'], { ok: true }>['value'];
