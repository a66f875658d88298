import type { Scenario } from './scenario.ts';

export const slowDrip: Scenario = {
  story: 'A download of the sign-in page comes in drops: a box on the way is overloaded.',
  world: { sites: { 'aadcdn.msftauth.net': { bytesPerSecond: 4_000 } } },
  expect: { verdict: 'problem', findings: [{ rule: 'slow-network', strength: 'possible' }] },
};
