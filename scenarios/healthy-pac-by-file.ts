import { scriptTo } from '../lab/closed-company.ts';
import type { Scenario } from './scenario.ts';

export const healthyPacByFile: Scenario = {
  story: 'The proxy script lies on the disk, where nobody reads it; the straight way is open.',
  world: { gnomeProxy: { script: 'file:///run/home/proxy.pac' }, scriptFile: scriptTo('DIRECT') },
  expect: {
    verdict: 'healthy',
    findings: [],
    notes: ['it lies on the disk, where Teams, Edge and Chrome do not read it; programs go on without it'],
  },
};
