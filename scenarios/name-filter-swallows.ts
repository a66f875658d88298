import type { Scenario } from './scenario.ts';

export const nameFilterSwallows: Scenario = {
  story: 'A filter reads the sign-in name in the first packet and swallows everything after.',
  world: { nameFilter: { name: 'login.microsoftonline.com', answers: 'nothing' } },
  expect: { verdict: 'problem', findings: [{ rule: 'connection-timeout' }] },
};
