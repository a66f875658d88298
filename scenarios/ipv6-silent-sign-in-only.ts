import { homes } from '../lab/addresses.ts';
import type { Scenario } from './scenario.ts';

export const ipv6SilentSignInOnly: Scenario = {
  story: 'IPv6 works, but a firewall knows only the IPv4 address of the sign-in service and drops the other.',
  world: { firewall: [`ip6 daddr ${homes['login.microsoftonline.com'].v6} tcp dport 443 drop`] },
  expect: { verdict: 'problem', findings: [{ rule: 'ipv6-broken', strength: 'possible' }] },
};
