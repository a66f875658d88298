import { closedCompany, noOutsideNames, PROXY, scriptTo } from '../lab/closed-company.ts';
import type { Scenario } from './scenario.ts';

export const pacSyntaxError: Scenario = {
  story: 'An admin forgot a bracket in the proxy script.',
  world: {
    ...closedCompany,
    names: noOutsideNames,
    scriptServer: { body: scriptTo(`PROXY ${PROXY}`).replace('.contoso.example")', '.contoso.example"') },
  },
  expect: {
    verdict: 'problem',
    findings: [{ rule: 'pac-broken', strength: 'certain' }],
    folded: ['dns-name-not-found'],
  },
};
