import type { Scenario } from './scenario.ts';

export const clockTenMinutesFast: Scenario = {
  story: 'A laptop came back from repair with its clock ten minutes fast.',
  world: { clockAheadSeconds: 600 },
  expect: { verdict: 'problem', findings: [{ rule: 'clock-skew', strength: 'certain' }] },
};
