import { closedCompany, SOCKS_PROXY } from '../lab/closed-company.ts';
import type { Scenario } from './scenario.ts';

export const environmentSocks5WantsPassword: Scenario = {
  story: 'The SOCKS proxy of the environment variables wants a name and a password, which programs have no place for.',
  world: {
    firewall: closedCompany.firewall,
    environment: { ALL_PROXY: `socks5://${SOCKS_PROXY}` },
    proxy: { by: 'socks', wantsPassword: true },
  },
  expect: { verdict: 'problem', findings: [{ rule: 'proxy-authentication', strength: 'certain' }] },
};
