import { closedCompany } from '../lab/closed-company.ts';
import type { Scenario } from './scenario.ts';

export const pacMissing: Scenario = {
  story: 'Somebody tidied up the web server: the proxy script is gone, and only the proxy leads out.',
  world: { ...closedCompany, scriptServer: { status: 404, body: '<h1>Not found</h1>' } },
  expect: {
    verdict: 'problem',
    findings: [{ rule: 'pac-broken', strength: 'certain' }],
    folded: ['connection-timeout'],
  },
};
