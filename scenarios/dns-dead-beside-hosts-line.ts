import { homes } from '../lab/addresses.ts';
import type { Scenario } from './scenario.ts';

const signIn = 'login.microsoftonline.com';

export const dnsDeadBesideHostsLine: Scenario = {
  story: 'The DNS server is dead; only the sign-in host is still found, by a right line in the hosts file.',
  world: { nameServer: 'none', hostsFile: [`${homes[signIn].v4} ${signIn}`] },
  expect: { verdict: 'problem', findings: [{ rule: 'dns-unreachable' }] },
};
