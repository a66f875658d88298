import { proxyServer } from '../lab/addresses.ts';
import { SCRIPT_URL, scriptTo } from '../lab/closed-company.ts';
import type { Scenario } from './scenario.ts';

export const healthyPacFallbackDirect: Scenario = {
  story: 'The proxy of the script is switched off; its list ends with DIRECT, and that works.',
  world: {
    gnomeProxy: { script: SCRIPT_URL },
    scriptServer: { body: scriptTo(`PROXY ${proxyServer.v4}:8080; DIRECT`) },
  },
  expect: { verdict: 'healthy', findings: [], notes: ['of that script cannot be reached'] },
};
