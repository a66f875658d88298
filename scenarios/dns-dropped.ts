import type { Scenario } from './scenario.ts';

export const dnsDropped: Scenario = {
  story: 'A firewall swallows all DNS questions.',
  world: { firewall: ['udp dport 53 drop', 'tcp dport 53 drop'] },
  expect: { verdict: 'problem', findings: [{ rule: 'dns-unreachable' }] },
};
