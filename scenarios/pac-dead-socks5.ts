import { closedCompany, SOCKS_PROXY, scriptTo } from '../lab/closed-company.ts';
import type { Scenario } from './scenario.ts';

export const pacDeadSocks5: Scenario = {
  story: 'The script sends everything to a SOCKS proxy that nobody started again.',
  world: {
    ...closedCompany,
    proxy: { by: 'tinyproxy' },
    scriptServer: { body: scriptTo(`SOCKS5 ${SOCKS_PROXY}`) },
  },
  expect: {
    verdict: 'problem',
    findings: [{ rule: 'pac-broken', strength: 'certain' }],
    folded: ['proxy-unreachable'],
  },
};
