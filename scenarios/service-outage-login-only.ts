import type { Scenario } from './scenario.ts';

export const serviceOutageLoginOnly: Scenario = {
  story: 'Only the sign-in service is down; Teams and its files answer. It says when to come back.',
  world: { sites: { 'login.microsoftonline.com': { status: 503, retryAfterSeconds: 600 } } },
  expect: { verdict: 'problem', findings: [{ rule: 'service-outage', strength: 'certain' }] },
};
