import { SCRIPT_URL } from '../lab/closed-company.ts';
import type { Scenario } from './scenario.ts';

export const healthyPacAtHome: Scenario = {
  story: 'A company laptop at home: the server of its proxy script has no name here, and the straight way is open.',
  world: { gnomeProxy: { script: SCRIPT_URL } },
  expect: {
    verdict: 'healthy',
    findings: [],
    notes: ['the name of its server is not found; programs go on without it'],
  },
};
