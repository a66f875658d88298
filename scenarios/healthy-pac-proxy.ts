import { closedCompany, noOutsideNames, PROXY, scriptTo } from '../lab/closed-company.ts';
import type { Scenario } from './scenario.ts';

export const healthyPacProxy: Scenario = {
  story: 'A company in which only the proxy leads out, and everything is sent there by a script.',
  world: {
    ...closedCompany,
    proxy: { by: 'squid', resolvesOnItsOwn: true },
    names: noOutsideNames,
    scriptServer: { body: scriptTo(`PROXY ${PROXY}`) },
  },
  expect: { verdict: 'healthy', findings: [], notes: ['sends login.microsoftonline.com through the proxy'] },
};
