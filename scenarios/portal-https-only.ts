import type { Scenario } from './scenario.ts';

export const portalHttpsOnly: Scenario = {
  story: 'A guest network is silent on port 80, and shows its log-in page over TLS with a certificate of its own.',
  world: { captivePortal: { shows: 'nothing', secure: 'own-certificate' } },
  expect: { verdict: 'problem', findings: [{ rule: 'captive-portal', strength: 'likely' }] },
};
