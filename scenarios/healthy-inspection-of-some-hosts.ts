import type { Scenario } from './scenario.ts';

export const healthyInspectionOfSomeHosts: Scenario = {
  story: 'The company inspects everything but the sign-in host, and this computer trusts that.',
  world: {
    interceptor: 'mitmproxy',
    inspector: 'zscaler',
    trusts: ['service', 'zscaler'],
    exempt: ['login.microsoftonline.com'],
    families: [4],
    publishedFamilies: [4],
  },
  expect: { verdict: 'healthy', findings: [], notes: ['login.microsoftonline.com is left alone'] },
};
