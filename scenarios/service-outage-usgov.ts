import type { Scenario } from './scenario.ts';

export const serviceOutageUsgov: Scenario = {
  story: 'The sign-in service of the US government is down.',
  world: { signIn: {}, sites: { 'login.microsoftonline.us': { status: 503 } } },
  command: ['check', '--json', '--cloud', 'usgov'],
  expect: { verdict: 'problem', findings: [{ rule: 'service-outage' }] },
};
