import type { Scenario } from './scenario.ts';

export const healthyIpv6Only: Scenario = {
  story: 'A network without IPv4.',
  world: { families: [6] },
  expect: { verdict: 'healthy', findings: [] },
};
