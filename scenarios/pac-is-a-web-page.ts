import { closedCompany } from '../lab/closed-company.ts';
import type { Scenario } from './scenario.ts';

export const pacIsAWebPage: Scenario = {
  story: 'The web server of the proxy script was replaced by one that shows its start page for every address.',
  world: { ...closedCompany, scriptServer: { body: '<!doctype html><title>Welcome to nginx!</title>' } },
  expect: { verdict: 'problem', findings: [{ rule: 'pac-broken', strength: 'certain' }] },
};
