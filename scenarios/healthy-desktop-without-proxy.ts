import type { Scenario } from './scenario.ts';

export const healthyDesktopWithoutProxy: Scenario = {
  story: 'A GNOME desktop that is set to use no proxy.',
  world: { gnomeProxy: 'none' },
  expect: { verdict: 'healthy', findings: [] },
};
