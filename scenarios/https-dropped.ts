import type { Scenario } from './scenario.ts';

export const httpsDropped: Scenario = {
  story: 'A firewall swallows every secure connection.',
  world: { firewall: ['tcp dport 443 drop'] },
  expect: { verdict: 'problem', findings: [{ rule: 'connection-timeout' }] },
};
