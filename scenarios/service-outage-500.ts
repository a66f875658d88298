import type { Scenario } from './scenario.ts';

export const serviceOutage500: Scenario = {
  story: 'The sign-in service answers everything with a page that says 500.',
  world: { sites: { 'login.microsoftonline.com': { status: 500 } } },
  expect: { verdict: 'problem', findings: [{ rule: 'service-outage', strength: 'certain' }] },
};
