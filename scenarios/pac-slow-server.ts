import { closedCompany } from '../lab/closed-company.ts';
import type { Scenario } from './scenario.ts';

export const pacSlowServer: Scenario = {
  story: 'The server of the proxy script hangs: it takes connections and never answers, and only the proxy leads out.',
  world: { ...closedCompany, scriptServer: { body: '', answers: 'nothing' } },
  expect: { verdict: 'problem', findings: [{ rule: 'pac-broken', strength: 'likely' }] },
};
