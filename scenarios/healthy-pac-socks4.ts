import { closedCompany, SOCKS_PROXY, scriptTo } from '../lab/closed-company.ts';
import type { Scenario } from './scenario.ts';

export const healthyPacSocks4: Scenario = {
  story: 'A script of long ago says SOCKS, which programs take for version 4; the proxy still speaks it.',
  world: {
    ...closedCompany,
    proxy: { by: 'socks' },
    scriptServer: { body: scriptTo(`SOCKS ${SOCKS_PROXY}`) },
  },
  expect: { verdict: 'healthy', findings: [], notes: ['through the proxy socks4://'] },
};
