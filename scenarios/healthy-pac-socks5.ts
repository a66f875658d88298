import { closedCompany, SOCKS_PROXY, scriptTo } from '../lab/closed-company.ts';
import type { Scenario } from './scenario.ts';

export const healthyPacSocks5: Scenario = {
  story: 'Only a SOCKS proxy leads out of this company, and its script says so.',
  world: {
    ...closedCompany,
    proxy: { by: 'socks' },
    scriptServer: { body: scriptTo(`SOCKS5 ${SOCKS_PROXY}`) },
  },
  expect: { verdict: 'healthy', findings: [], notes: ['through the proxy socks5://'] },
};
