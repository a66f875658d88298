import { homes } from '../lab/addresses.ts';
import type { Scenario } from './scenario.ts';

export const teamsAddressBlocked: Scenario = {
  story: 'Sign-in hosts work, but a firewall swallows packets to the Teams host.',
  world: {
    firewall: [
      `ip daddr ${homes['teams.microsoft.com'].v4} tcp dport 443 drop`,
      `ip6 daddr ${homes['teams.microsoft.com'].v6} tcp dport 443 drop`,
    ],
  },
  expect: { verdict: 'problem', findings: [{ rule: 'endpoint-blocked' }] },
};
