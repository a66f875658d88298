import { homes, inside } from '../lab/addresses.ts';
import type { Scenario } from './scenario.ts';

export const captivePortalByDns: Scenario = {
  story: 'A café sends every name to its own log-in page.',
  world: {
    names: Object.fromEntries(Object.keys(homes).map((name) => [name, [inside.page]])),
    blockPage: { title: 'Welcome to our Wi-Fi', secure: 'closed' },
  },
  expect: { verdict: 'problem', findings: [{ rule: 'captive-portal' }] },
};
