import type { Scenario } from './scenario.ts';

export const hostsFileLoopback: Scenario = {
  story: 'A "debloater" put the sign-in name into the hosts file with 127.0.0.1.',
  world: { hostsFile: ['127.0.0.1 login.microsoftonline.com'] },
  expect: {
    verdict: 'problem',
    findings: [{ rule: 'hosts-file-override' }],
    because: ['Without that line, by the answer of DNS, login.microsoftonline.com works'],
  },
};
