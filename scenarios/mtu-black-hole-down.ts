import type { Scenario } from './scenario.ts';

export const mtuBlackHoleDown: Scenario = {
  story: 'A VPN loses large packets on their way to the computer and tells nobody.',
  world: { packets: { downBytes: 1_280, senders: 'not-told' } },
  expect: { verdict: 'problem', findings: [{ rule: 'mtu-black-hole' }] },
};
