import type { Scenario } from './scenario.ts';

export const healthyLossy: Scenario = {
  story: 'A weak Wi-Fi that loses one packet in a hundred.',
  world: { path: { delayMs: 10, lossPercent: 1 } },
  expect: { verdict: 'healthy', findings: [] },
};
