import type { Scenario } from './scenario.ts';

export const clockBehindDeadIpv6: Scenario = {
  story: 'The clock stands 400 days back, and IPv6 is refused on the way, which harms nobody.',
  world: { clockAheadSeconds: -400 * 86_400, firewall: ['meta nfproto ipv6 reject with icmpx type admin-prohibited'] },
  expect: { verdict: 'problem', findings: [{ rule: 'clock-skew' }] },
};
