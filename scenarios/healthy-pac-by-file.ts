import { scriptTo } from '../lab/closed-company.ts';
import type { Scenario } from './scenario.ts';

export const healthyPacByFile: Scenario = {
  story: 'The proxy script lies on the disk.',
  world: { gnomeProxy: { script: 'file:///run/home/proxy.pac' }, scriptFile: scriptTo('DIRECT') },
  expect: { verdict: 'healthy', findings: [], notes: ['sends login.microsoftonline.com straight'] },
};
