import type { Scenario } from './scenario.ts';

export const dnsRefused: Scenario = {
  story: 'The DNS server refuses to answer for the sign-in name.',
  world: { nameServer: 'unbound', names: { 'login.microsoftonline.com': 'refused' } },
  expect: { verdict: 'problem', findings: [{ rule: 'dns-failing' }] },
};
