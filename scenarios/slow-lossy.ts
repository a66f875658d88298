import type { Scenario } from './scenario.ts';

export const slowLossy: Scenario = {
  story: 'A Wi-Fi at the end of the garden loses two packets in five.',
  world: { path: { delayMs: 10, lossPercent: 40 } },
  expect: { verdict: 'problem', findings: [{ rule: 'slow-network' }] },
};
