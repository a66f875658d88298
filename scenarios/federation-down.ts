import { nobody } from '../lab/addresses.ts';
import type { Scenario } from './scenario.ts';

export const federationDown: Scenario = {
  story: 'Nobody answers where the sign-in server of the company should be.',
  world: { signIn: {}, names: { 'sts.fabrikam.com': [nobody.v4] } },
  command: ['check', '--json', '--user', 'anna@fabrikam.com'],
  expect: { verdict: 'problem', findings: [{ rule: 'federation-unreachable', strength: 'certain' }] },
};
