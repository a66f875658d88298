import type { Scenario } from './scenario.ts';

export const healthyOneRevocationHostDown: Scenario = {
  story: 'The place for single questions (OCSP) is down; the list is there, and everything works.',
  world: { firewall: ['ip daddr 203.0.113.13 reject', 'ip6 daddr 2001:db8:2::13 reject'] },
  expect: { verdict: 'healthy', findings: [], notes: ['ocsp.digicert.com'] },
};
