import type { Scenario } from './scenario.ts';

export const revocationBlocked: Scenario = {
  story: 'A firewall lets only port 443 out, so nobody can ask whether a certificate was withdrawn.',
  world: {
    firewall: ['ip daddr { 203.0.113.13, 203.0.113.14 } drop', 'ip6 daddr { 2001:db8:2::13, 2001:db8:2::14 } drop'],
  },
  expect: { verdict: 'problem', findings: [{ rule: 'tls-revocation-unreachable', strength: 'likely' }] },
};
