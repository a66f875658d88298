import { nameServer, nobody } from '../lab/addresses.ts';
import type { Scenario } from './scenario.ts';

export const healthyFirstDnsDead: Scenario = {
  story: 'The first of two DNS servers is dead.',
  world: {
    resolvers: [nobody.v4, nameServer.v4],
    firewall: [`ip daddr ${nobody.v4} drop`],
  },
  expect: { verdict: 'healthy', findings: [], notes: ['203.0.113.99 does not answer'] },
};
