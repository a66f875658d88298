import { closedCompany, PROXY } from '../lab/closed-company.ts';
import type { Scenario } from './scenario.ts';

export const pacEndlessLoop: Scenario = {
  story: 'The proxy script goes round and round for names with two dots.',
  world: {
    ...closedCompany,
    scriptServer: {
      body: `function FindProxyForURL(url, host) {
  while (dnsDomainLevels(host) > 1);
  return "PROXY ${PROXY}";
}`,
    },
  },
  expect: { verdict: 'problem', findings: [{ rule: 'pac-broken', strength: 'certain' }] },
};
