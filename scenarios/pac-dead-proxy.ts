import { proxyServer } from '../lab/addresses.ts';
import { closedCompany, scriptTo } from '../lab/closed-company.ts';
import type { Scenario } from './scenario.ts';

export const pacDeadProxy: Scenario = {
  story: 'The proxy script still sends everything to a proxy that was switched off last week.',
  world: { ...closedCompany, scriptServer: { body: scriptTo(`PROXY ${proxyServer.v4}:8080`) } },
  expect: {
    verdict: 'problem',
    findings: [{ rule: 'pac-broken', strength: 'certain' }],
    folded: ['proxy-unreachable'],
  },
};
