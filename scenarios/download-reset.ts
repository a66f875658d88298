import type { Scenario } from './scenario.ts';

export const downloadReset: Scenario = {
  story: 'Something on the way resets connections in the middle of a download.',
  world: { sites: { 'aadcdn.msftauth.net': { breaksOff: 'reset' } } },
  expect: { verdict: 'problem', findings: [{ rule: 'download-interrupted' }] },
};
