import type { Scenario } from './scenario.ts';

export const dnsServfail: Scenario = {
  story: 'The DNS server cannot reach the servers above it and answers SERVFAIL for the sign-in name.',
  world: { nameServer: 'unbound', names: { 'login.microsoftonline.com': 'servfail' } },
  expect: { verdict: 'problem', findings: [{ rule: 'dns-failing' }] },
};
