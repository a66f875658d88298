import type { Scenario } from './scenario.ts';

export const healthyDeadIpv6: Scenario = {
  story: 'Names have IPv6 addresses that nobody answers at; IPv4 works.',
  world: { firewall: ['meta nfproto ipv6 tcp dport { 80, 443 } drop'] },
  expect: { verdict: 'healthy', findings: [], notes: ['IPv6 does not work in this network'] },
};
