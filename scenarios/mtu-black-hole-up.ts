import type { Scenario } from './scenario.ts';

export const mtuBlackHoleUp: Scenario = {
  story: 'A VPN loses large packets on their way out and tells nobody.',
  world: { packets: { upBytes: 1_280, senders: 'not-told' } },
  expect: { verdict: 'problem', findings: [{ rule: 'mtu-black-hole' }] },
};
