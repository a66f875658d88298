import type { Scenario } from './scenario.ts';

export const tenantUnknownUsgov: Scenario = {
  story: 'Somebody from an agency of the US government gives a domain that its cloud does not know.',
  world: { signIn: {} },
  command: ['check', '--json', '--cloud', 'usgov', '--user', 'anna@nowhere.example'],
  expect: { verdict: 'problem', findings: [{ rule: 'tenant-not-found' }] },
};
