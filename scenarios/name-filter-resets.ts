import type { Scenario } from './scenario.ts';

export const nameFilterResets: Scenario = {
  story: 'A filter reads the sign-in name in the first packet and cuts the connection.',
  world: { nameFilter: { name: 'login.microsoftonline.com', answers: 'reset' } },
  expect: { verdict: 'problem', findings: [{ rule: 'connection-reset' }] },
};
