import type { Scenario } from './scenario.ts';

export const clockFastBehindInspection: Scenario = {
  story:
    'The company inspects secure connections, which this computer trusts; that its clock is ten minutes fast is the fault.',
  world: {
    clockAheadSeconds: 600,
    interceptor: 'mitmproxy',
    inspector: 'zscaler',
    trusts: ['service', 'zscaler'],
    families: [4],
    publishedFamilies: [4],
  },
  expect: { verdict: 'problem', findings: [{ rule: 'clock-skew', strength: 'certain' }], notes: ['Zscaler'] },
};
