import type { Scenario } from './scenario.ts';

export const portalOwnCertificate: Scenario = {
  story: 'A guest network sends every page on to its log-in, over TLS with a certificate of its own.',
  world: { captivePortal: { shows: 'redirect', secure: 'own-certificate' } },
  expect: { verdict: 'problem', findings: [{ rule: 'captive-portal', strength: 'certain' }] },
};
