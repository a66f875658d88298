import { homes } from '../lab/addresses.ts';
import type { Scenario } from './scenario.ts';

const signIn = 'login.microsoftonline.com';

export const rootMissingBesideHostsLine: Scenario = {
  story:
    'An old computer lacks the root that the service uses; a forgotten line in the hosts file still leads to the right address.',
  world: { trusts: ['stranger'], hostsFile: [`${homes[signIn].v4} ${signIn}`] },
  expect: { verdict: 'problem', findings: [{ rule: 'tls-untrusted-root' }] },
};
