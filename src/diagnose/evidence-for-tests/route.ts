import type { HttpAnswerFacts, ProxySetting, Route } from '../../model/evidence.ts';

export const direct: Route = { via: 'direct' };

export const through = (proxy: string, source: ProxySetting['source'] = 'environment'): Route => ({
  via: 'proxy',
  proxy,
  source,
});

export const answer = (status: number, change: Partial<HttpAnswerFacts> = {}): HttpAnswerFacts => ({
  ...{ status, location: null, server: null, via: null, retryAfterSeconds: null, pageTitle: null },
  ...change,
});
