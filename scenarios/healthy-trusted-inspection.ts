import type { Scenario } from './scenario.ts';

export const healthyTrustedInspection: Scenario = {
  story: 'The company inspects secure connections, and this computer trusts that.',
  world: {
    interceptor: 'mitmproxy',
    inspector: 'zscaler',
    trusts: ['service', 'zscaler'],
    families: [4],
    publishedFamilies: [4],
  },
  expect: { verdict: 'healthy', findings: [], notes: ['Zscaler'] },
};
