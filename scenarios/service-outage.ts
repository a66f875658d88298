import type { Scenario } from './scenario.ts';

export const serviceOutage: Scenario = {
  story: 'The sign-in service itself is down: 503.',
  world: { sites: { 'login.microsoftonline.com': { server: 'nginx', status: 503, retryAfterSeconds: 120 } } },
  expect: { verdict: 'problem', findings: [{ rule: 'service-outage' }] },
};
