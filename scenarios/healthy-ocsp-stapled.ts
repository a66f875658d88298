import { everywhere, type Scenario } from './scenario.ts';

export const healthyOcspStapled: Scenario = {
  story: 'The servers send an answer of their issuer along, and the places to ask are closed.',
  world: {
    sites: everywhere({ certificate: 'stapled' }),
    firewall: ['ip daddr 203.0.113.13 drop', 'ip6 daddr 2001:db8:2::13 drop'],
  },
  expect: { verdict: 'healthy', findings: [], notes: ['ocsp.digicert.com'] },
};
