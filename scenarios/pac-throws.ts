import { closedCompany, PROXY, scriptTo } from '../lab/closed-company.ts';
import type { Scenario } from './scenario.ts';

export const pacThrows: Scenario = {
  story: 'The proxy script uses a variable that a colleague renamed.',
  world: {
    ...closedCompany,
    scriptServer: { body: scriptTo(`PROXY ${PROXY}`).replace('isPlainHostName(host)', 'isPlainHostName(hostName)') },
  },
  expect: { verdict: 'problem', findings: [{ rule: 'pac-broken', strength: 'certain' }] },
};
