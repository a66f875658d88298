import type { Scenario } from './scenario.ts';

export const downloadStalls: Scenario = {
  story: 'Downloads from the sign-in files stop in the middle, without a word.',
  world: { sites: { 'aadcdn.msftauth.net': { breaksOff: 'stall' } } },
  expect: { verdict: 'problem', findings: [{ rule: 'download-interrupted' }] },
};
