import type { Scenario } from './scenario.ts';

export const inspectionUntrusted: Scenario = {
  story: 'The company inspects secure connections on its router; a private laptop lacks the root for that.',
  world: {
    interceptor: 'mitmproxy',
    inspector: 'zscaler',
    families: [4],
    publishedFamilies: [4],
  },
  expect: { verdict: 'problem', findings: [{ rule: 'tls-intercepted', strength: 'certain' }] },
};
