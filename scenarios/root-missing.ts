import type { Scenario } from './scenario.ts';

export const rootMissing: Scenario = {
  story: 'An old computer lacks the root that the service uses.',
  world: { trusts: ['stranger'] },
  expect: { verdict: 'problem', findings: [{ rule: 'tls-untrusted-root' }] },
};
