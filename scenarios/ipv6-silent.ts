import type { Scenario } from './scenario.ts';

export const ipv6Silent: Scenario = {
  story: 'The router announces IPv6, but its own way out carries none.',
  world: { firewall: ['meta nfproto ipv6 tcp dport { 80, 443 } drop'] },
  expect: {
    verdict: 'problem',
    findings: [{ rule: 'ipv6-broken' }],
    because: ['Over IPv4 alone login.microsoftonline.com works'],
  },
};
