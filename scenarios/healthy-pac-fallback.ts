import { proxyServer } from '../lab/addresses.ts';
import { closedCompany, PROXY, scriptTo } from '../lab/closed-company.ts';
import type { Scenario } from './scenario.ts';

export const healthyPacFallback: Scenario = {
  story: 'The first proxy of the script is switched off for maintenance; the second one works.',
  world: { ...closedCompany, scriptServer: { body: scriptTo(`PROXY ${proxyServer.v4}:8080; PROXY ${PROXY}`) } },
  expect: { verdict: 'healthy', findings: [], notes: ['of that script cannot be reached'] },
};
