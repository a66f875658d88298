import type { Scenario } from './scenario.ts';

export const healthyNoNtp: Scenario = {
  story: 'A firewall lets no time server through; the clock is right.',
  world: { firewall: ['udp dport 123 drop'] },
  expect: { verdict: 'healthy', findings: [], notes: ['No time server answers'] },
};
