import type { Scenario } from './scenario.ts';

export const dnsEmptyAnswer: Scenario = {
  story: 'A zone of the same name inside the company hides the sign-in host: the name exists, without an address.',
  world: { nameServer: 'unbound', names: { 'login.microsoftonline.com': 'empty' } },
  expect: { verdict: 'problem', findings: [{ rule: 'dns-name-not-found' }] },
};
