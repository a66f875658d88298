import type { Scenario } from './scenario.ts';

export const linkDown: Scenario = {
  story: 'The network cable is unplugged.',
  world: { link: 'down' },
  expect: { verdict: 'problem', findings: [{ rule: 'offline' }] },
};
