import type { Scenario } from './scenario.ts';

export const silentInHandshake: Scenario = {
  story: 'Something takes connections to the sign-in host and then says nothing.',
  world: { sites: { 'login.microsoftonline.com': { speaks: 'nothing' } } },
  expect: { verdict: 'problem', findings: [{ rule: 'connection-timeout' }] },
};
