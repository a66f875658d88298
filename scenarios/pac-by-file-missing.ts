import { closedCompany } from '../lab/closed-company.ts';
import type { Scenario } from './scenario.ts';

export const pacByFileMissing: Scenario = {
  story: 'A clean-up deleted the proxy script from the disk, and only the proxy leads out.',
  world: { ...closedCompany, gnomeProxy: { script: 'file:///run/home/proxy.pac' } },
  expect: { verdict: 'problem', findings: [{ rule: 'pac-broken', strength: 'certain' }] },
};
