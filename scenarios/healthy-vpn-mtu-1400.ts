import type { Scenario } from './scenario.ts';

export const healthyVpnMtu1400: Scenario = {
  story: 'A VPN makes the packets of this computer smaller, as it should.',
  world: { packets: { computerBytes: 1_400 } },
  expect: { verdict: 'healthy', findings: [] },
};
