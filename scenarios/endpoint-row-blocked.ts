import { homes } from '../lab/addresses.ts';
import type { Scenario } from './scenario.ts';

export const endpointRowBlocked: Scenario = {
  story: 'A firewall knows teams.microsoft.com by name, but not the star in front of it.',
  world: {
    firewall: [
      `ip daddr ${homes['config.teams.microsoft.com'].v4} tcp dport 443 reject with tcp reset`,
      `ip6 daddr ${homes['config.teams.microsoft.com'].v6} tcp dport 443 reject with tcp reset`,
    ],
  },
  expect: {
    verdict: 'problem',
    findings: [{ rule: 'endpoint-blocked', strength: 'certain' }],
    notes: [
      'presence.teams.microsoft.com cannot be reached. Signing in works without it. Nobody sees who is available.',
    ],
  },
};
