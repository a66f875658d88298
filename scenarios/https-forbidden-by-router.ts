import type { Scenario } from './scenario.ts';

export const httpsForbiddenByRouter: Scenario = {
  story: 'A router answers every secure connection with "administratively prohibited".',
  world: { firewall: ['tcp dport 443 reject with icmpx type admin-prohibited'] },
  expect: { verdict: 'problem', findings: [{ rule: 'connection-refused' }] },
};
