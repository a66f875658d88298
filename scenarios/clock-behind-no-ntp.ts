import type { Scenario } from './scenario.ts';

export const clockBehindNoNtp: Scenario = {
  story: 'The clock is an hour behind, and the firewall lets no time server through.',
  world: { clockAheadSeconds: -3_600, firewall: ['udp dport 123 drop'] },
  expect: { verdict: 'problem', findings: [{ rule: 'clock-skew' }] },
};
