import type { Scenario } from './scenario.ts';

export const healthySlowLine: Scenario = {
  story: 'A telephone line of 256 kbit/s.',
  world: { path: { delayMs: 20, rateKbit: 256 } },
  expect: { verdict: 'healthy', findings: [] },
};
