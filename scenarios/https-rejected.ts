import type { Scenario } from './scenario.ts';

export const httpsRejected: Scenario = {
  story: 'A firewall rejects every secure connection with a reset.',
  world: { firewall: ['tcp dport 443 reject with tcp reset'] },
  expect: { verdict: 'problem', findings: [{ rule: 'connection-refused' }] },
};
