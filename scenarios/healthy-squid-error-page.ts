import type { Scenario } from './scenario.ts';

export const healthySquidErrorPage: Scenario = {
  story: 'A router passes plain http through squid, which forbids the page with which Windows looks for a log-in.',
  world: {
    interceptor: 'squid',
    interceptorDenies: ['www.msftconnecttest.com'],
    families: [4],
    publishedFamilies: [4],
  },
  expect: { verdict: 'healthy', findings: [] },
};
