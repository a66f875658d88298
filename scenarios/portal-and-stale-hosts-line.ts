import { nobody } from '../lab/addresses.ts';
import type { Scenario } from './scenario.ts';

export const portalAndStaleHostsLine: Scenario = {
  story: 'In a hotel that wants a log-in first; an old line in the hosts file waits to be the next fault.',
  world: {
    captivePortal: { shows: 'redirect' },
    hostsFile: [`${nobody.v4} login.microsoftonline.com`],
    firewall: [`ip daddr ${nobody.v4} drop`],
  },
  expect: { verdict: 'problem', findings: [{ rule: 'captive-portal' }, { rule: 'hosts-file-override' }] },
};
