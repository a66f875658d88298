import type { Scenario } from './scenario.ts';

export const loginWindowsNetBlocked: Scenario = {
  story: 'The firewall lets the newer address of the sign-in service through, but not the older one.',
  world: { nameFilter: { name: 'login.windows.net', answers: 'reset' } },
  expect: { verdict: 'problem', findings: [{ rule: 'endpoint-blocked', strength: 'certain' }] },
};
