import type { Scenario } from './scenario.ts';

export const healthyTimeServerWrong: Scenario = {
  story: 'The time server is ten minutes off; everybody else agrees with the computer.',
  world: { timeServer: { by: 'chrony', aheadSeconds: 600 }, publishedFamilies: [4] },
  expect: { verdict: 'healthy', findings: [], notes: ['not believed'] },
};
