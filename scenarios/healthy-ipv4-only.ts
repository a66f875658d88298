import type { Scenario } from './scenario.ts';

export const healthyIpv4Only: Scenario = {
  story: 'A network without IPv6, and names that are published for IPv4 only.',
  world: { families: [4], publishedFamilies: [4] },
  expect: { verdict: 'healthy', findings: [] },
};
