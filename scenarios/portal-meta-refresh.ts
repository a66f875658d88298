import type { Scenario } from './scenario.ts';

export const portalMetaRefresh: Scenario = {
  story: 'A guest network shows a page that leads on to the log-in by itself.',
  world: { captivePortal: { shows: 'meta-refresh', secure: 'silence' } },
  expect: { verdict: 'problem', findings: [{ rule: 'captive-portal', strength: 'certain' }] },
};
