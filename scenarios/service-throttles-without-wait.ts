import type { Scenario } from './scenario.ts';

export const serviceThrottlesWithoutWait: Scenario = {
  story: 'Too many requests, and no word about when to come back.',
  world: { sites: { 'login.microsoftonline.com': { status: 429 } } },
  expect: { verdict: 'problem', findings: [{ rule: 'throttled', strength: 'certain' }] },
};
