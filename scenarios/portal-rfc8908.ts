import type { Scenario } from './scenario.ts';

export const portalRfc8908: Scenario = {
  story: 'A hotel that does it right: DHCP tells where to ask about the log-in, and the answer names the page.',
  world: { captivePortal: { shows: 'nothing', secure: 'silence', announces: { captive: true } } },
  expect: {
    verdict: 'problem',
    findings: [{ rule: 'captive-portal', strength: 'certain' }],
  },
};
