import type { Scenario } from './scenario.ts';

export const portalInPlace: Scenario = {
  story: 'A guest network shows its page under every address, without sending anybody anywhere.',
  world: { captivePortal: { shows: 'page', secure: 'reset' } },
  expect: { verdict: 'problem', findings: [{ rule: 'captive-portal', strength: 'likely' }] },
};
