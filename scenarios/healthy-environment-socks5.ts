import { closedCompany, SOCKS_PROXY } from '../lab/closed-company.ts';
import type { Scenario } from './scenario.ts';

export const healthyEnvironmentSocks5: Scenario = {
  story: 'Only a SOCKS proxy leads out of this company, and the environment variables say so.',
  world: {
    firewall: closedCompany.firewall,
    environment: { ALL_PROXY: `socks5h://${SOCKS_PROXY}` },
    proxy: { by: 'socks' },
  },
  expect: { verdict: 'healthy', findings: [], notes: ['through the proxy socks5://'] },
};
