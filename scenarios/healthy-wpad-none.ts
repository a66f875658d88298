import type { Scenario } from './scenario.ts';

export const healthyWpadNone: Scenario = {
  story: 'GNOME looks for a proxy automatically, in a network that offers none.',
  world: { gnomeProxy: 'automatic', suffix: 'contoso.example' },
  expect: { verdict: 'healthy', findings: [] },
};
