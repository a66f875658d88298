import { closedCompany, SOCKS_PROXY } from '../lab/closed-company.ts';
import type { Scenario } from './scenario.ts';

export const environmentDeadSocks5: Scenario = {
  story: 'The environment variables send everything to a SOCKS proxy that nobody started again.',
  world: {
    firewall: closedCompany.firewall,
    environment: { HTTPS_PROXY: `socks5://${SOCKS_PROXY}` },
    proxy: { by: 'tinyproxy' },
  },
  expect: { verdict: 'problem', findings: [{ rule: 'proxy-unreachable', strength: 'certain' }] },
};
