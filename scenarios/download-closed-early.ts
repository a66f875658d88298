import type { Scenario } from './scenario.ts';

export const downloadClosedEarly: Scenario = {
  story: 'Something on the way closes connections in the middle of a download.',
  world: { sites: { 'aadcdn.msftauth.net': { breaksOff: 'close' } } },
  expect: { verdict: 'problem', findings: [{ rule: 'download-interrupted' }] },
};
