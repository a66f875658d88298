import { homes } from '../lab/addresses.ts';
import type { Scenario } from './scenario.ts';

export const healthyHostsFile: Scenario = {
  story: 'A forgotten line in the hosts file still leads to the right address.',
  world: { hostsFile: [`${homes['login.microsoftonline.com'].v4} login.microsoftonline.com`] },
  expect: { verdict: 'healthy', findings: [], notes: ['Line 3 of /etc/hosts pins'] },
};
