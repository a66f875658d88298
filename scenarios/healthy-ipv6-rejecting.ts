import type { Scenario } from './scenario.ts';

export const healthyIpv6Rejecting: Scenario = {
  story: 'The router announces IPv6 and turns every packet of it away at once.',
  world: { firewall: ['meta nfproto ipv6 tcp dport { 80, 443 } reject with icmpx type host-unreachable'] },
  expect: { verdict: 'healthy', findings: [], notes: ['IPv6 does not work in this network'] },
};
