import { closedCompany, SOCKS_PROXY, scriptTo } from '../lab/closed-company.ts';
import type { Scenario } from './scenario.ts';

export const pacSocks5WantsPassword: Scenario = {
  story: 'The SOCKS proxy of the script wants a name and a password, which programs have no place for.',
  world: {
    ...closedCompany,
    proxy: { by: 'socks', wantsPassword: true },
    scriptServer: { body: scriptTo(`SOCKS5 ${SOCKS_PROXY}`) },
  },
  expect: {
    verdict: 'problem',
    findings: [{ rule: 'proxy-authentication', strength: 'certain' }],
    because: ['it accepts password'],
  },
};
