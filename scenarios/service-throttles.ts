import type { Scenario } from './scenario.ts';

export const serviceThrottles: Scenario = {
  story: 'The sign-in service answers 429: too many requests.',
  world: { sites: { 'login.microsoftonline.com': { server: 'haproxy', status: 429, retryAfterSeconds: 17 } } },
  expect: { verdict: 'problem', findings: [{ rule: 'throttled' }] },
};
