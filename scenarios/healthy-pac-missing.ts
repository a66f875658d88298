import { SCRIPT_URL } from '../lab/closed-company.ts';
import type { Scenario } from './scenario.ts';

export const healthyPacMissing: Scenario = {
  story: 'The proxy script is gone from its server, but the straight way is open.',
  world: { gnomeProxy: { script: SCRIPT_URL }, scriptServer: { status: 404, body: 'gone' } },
  expect: { verdict: 'healthy', findings: [], notes: ['answers with the error 404; programs go on without it'] },
};
