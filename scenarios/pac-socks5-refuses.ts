import { closedCompany, SOCKS_PROXY, scriptTo } from '../lab/closed-company.ts';
import type { Scenario } from './scenario.ts';

export const pacSocks5Refuses: Scenario = {
  story: 'The SOCKS proxy of the script may not connect to the sign-in host.',
  world: {
    ...closedCompany,
    proxy: { by: 'socks', denies: ['login.microsoftonline.com'] },
    scriptServer: { body: scriptTo(`SOCKS5 ${SOCKS_PROXY}`) },
  },
  expect: {
    verdict: 'problem',
    findings: [{ rule: 'proxy-refuses', strength: 'certain' }],
    because: ['SOCKS reply 2, not allowed by its rules'],
  },
};
