import type { Scenario } from './scenario.ts';

export const slowTrickle: Scenario = {
  story: 'A telephone line that carries 48 kbit/s.',
  world: { path: { delayMs: 20, rateKbit: 48 } },
  expect: { verdict: 'problem', findings: [{ rule: 'slow-network' }] },
};
