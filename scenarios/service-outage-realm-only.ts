import type { Scenario } from './scenario.ts';

export const serviceOutageRealmOnly: Scenario = {
  story: 'The question about the domain of the account fails with 503; everything else of the sign-in service works.',
  world: { sites: { 'login.microsoftonline.com': { spoils: { path: '/userrealm/', how: { status: 503 } } } } },
  command: ['check', '--json', '--user', 'anna@contoso.com'],
  expect: { verdict: 'problem', findings: [{ rule: 'service-outage', strength: 'likely' }] },
};
