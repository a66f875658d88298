import { closedCompany, PROXY, scriptTo } from '../lab/closed-company.ts';
import type { Scenario } from './scenario.ts';

export const pacNoFunction: Scenario = {
  story: 'The proxy script was saved with a typing error in the name of its function.',
  world: {
    ...closedCompany,
    scriptServer: { body: scriptTo(`PROXY ${PROXY}`).replace('FindProxyForURL', 'FindProxyForUrl') },
  },
  expect: { verdict: 'problem', findings: [{ rule: 'pac-broken', strength: 'certain' }] },
};
