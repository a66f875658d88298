import { closedCompany, PROXY, scriptTo } from '../lab/closed-company.ts';
import type { Scenario } from './scenario.ts';

export const healthyWpad: Scenario = {
  story: 'A network that offers its proxy script by name; GNOME finds its proxy automatically.',
  world: {
    ...closedCompany,
    gnomeProxy: 'automatic',
    suffix: 'berlin.contoso.example',
    scriptServer: { body: scriptTo(`PROXY ${PROXY}`) },
  },
  expect: { verdict: 'healthy', findings: [], notes: ['found in this network'] },
};
