import { closedCompany, PROXY, scriptTo } from '../lab/closed-company.ts';
import type { Scenario } from './scenario.ts';

export const pacByFile: Scenario = {
  story: 'The script is right and names the right proxy, but lies on the disk, where Teams does not read it.',
  world: {
    ...closedCompany,
    gnomeProxy: { script: 'file:///run/home/proxy.pac' },
    scriptFile: scriptTo(`PROXY ${PROXY}`),
  },
  expect: { verdict: 'problem', findings: [{ rule: 'pac-broken', strength: 'certain' }] },
};
