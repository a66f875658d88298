import { SCRIPT_URL, scriptTo } from '../lab/closed-company.ts';
import type { Scenario } from './scenario.ts';

export const healthyPacDirect: Scenario = {
  story: 'A company whose proxy script lets Microsoft go straight.',
  world: { gnomeProxy: { script: SCRIPT_URL }, scriptServer: { body: scriptTo('DIRECT') } },
  expect: { verdict: 'healthy', findings: [], notes: ['sends login.microsoftonline.com straight by its line 4'] },
};
