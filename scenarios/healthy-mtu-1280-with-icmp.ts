import type { Scenario } from './scenario.ts';

export const healthyMtu1280WithIcmp: Scenario = {
  story: 'A tunnel carries packets of 1,280 bytes at most, and says so.',
  world: { packets: { upBytes: 1_280, downBytes: 1_280 } },
  expect: { verdict: 'healthy', findings: [] },
};
