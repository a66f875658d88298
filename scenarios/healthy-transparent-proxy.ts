import type { Scenario } from './scenario.ts';

export const healthyTransparentProxy: Scenario = {
  story: 'A router passes plain http through squid without being asked; squid changes nothing.',
  world: {
    interceptor: 'squid',
    families: [4],
    publishedFamilies: [4],
  },
  expect: { verdict: 'healthy', findings: [] },
};
