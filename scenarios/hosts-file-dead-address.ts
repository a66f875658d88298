import { nobody } from '../lab/addresses.ts';
import type { Scenario } from './scenario.ts';

export const hostsFileDeadAddress: Scenario = {
  story: 'An old test left a line in the hosts file that leads to a machine which is gone.',
  world: {
    hostsFile: [`${nobody.v4} login.microsoftonline.com`],
    firewall: [`ip daddr ${nobody.v4} drop`],
  },
  expect: {
    verdict: 'problem',
    findings: [{ rule: 'hosts-file-override' }],
    because: ['Without that line, by the answer of DNS, login.microsoftonline.com works'],
  },
};
