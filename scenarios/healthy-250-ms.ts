import type { Scenario } from './scenario.ts';

export const healthy250Ms: Scenario = {
  story: 'A VPN across an ocean: 250 ms there and back.',
  world: { path: { delayMs: 125 } },
  expect: { verdict: 'healthy', findings: [], notes: ['slow, but fast enough'] },
};
