import { homes } from '../lab/addresses.ts';
import type { Scenario } from './scenario.ts';

export const contentFilterResetsBody: Scenario = {
  story: 'A filter looks into downloads and resets the connection once it has seen enough of one.',
  world: {
    firewall: [
      `ip daddr ${homes['aadcdn.msftauth.net'].v4} tcp dport 443 ct bytes > 14000 reject with tcp reset`,
      `ip6 daddr ${homes['aadcdn.msftauth.net'].v6} tcp dport 443 ct bytes > 14000 reject with tcp reset`,
    ],
  },
  expect: { verdict: 'problem', findings: [{ rule: 'download-interrupted' }] },
};
