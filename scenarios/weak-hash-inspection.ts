import { everywhere, type Scenario } from './scenario.ts';

export const weakHashInspection: Scenario = {
  story: 'An old web filter is trusted, but still signs over SHA-1.',
  world: { trusts: ['service', 'webfilter'], sites: everywhere({ certificate: 'weak-hash' }) },
  expect: { verdict: 'problem', findings: [{ rule: 'tls-intercepted', strength: 'certain' }] },
};
