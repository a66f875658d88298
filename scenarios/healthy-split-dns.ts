import { inside } from '../lab/addresses.ts';
import type { Scenario } from './scenario.ts';

export const healthySplitDns: Scenario = {
  story: 'Inside the company the sign-in name leads to a private address, behind which the real service answers.',
  world: {
    names: { 'login.microsoftonline.com': [inside.host] },
    sites: { 'login.microsoftonline.com': { alsoAt: inside.host } },
  },
  expect: { verdict: 'healthy', findings: [], notes: ['login.microsoftonline.com leads to 10.20.0.3'] },
};
