import { nobody } from '../lab/addresses.ts';
import { closedCompany } from '../lab/closed-company.ts';
import type { Scenario } from './scenario.ts';

export const wpadDead: Scenario = {
  story:
    'The server that gives the network its proxy script is off; its name is still there, and only the proxy leads out.',
  world: {
    ...closedCompany,
    gnomeProxy: 'automatic',
    suffix: 'contoso.example',
    names: { 'wpad.contoso.example': [nobody.v4] },
    firewall: ['tcp dport 443 drop'],
  },
  expect: { verdict: 'problem', findings: [{ rule: 'pac-broken', strength: 'likely' }] },
};
