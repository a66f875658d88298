import { everywhere, type Scenario } from './scenario.ts';

export const weakKeyInspection: Scenario = {
  story: 'Superfish came with the laptop: its root is trusted, but its key has 1,024 bits.',
  world: { trusts: ['service', 'superfish'], sites: everywhere({ certificate: 'weak-key' }) },
  expect: { verdict: 'problem', findings: [{ rule: 'tls-intercepted', strength: 'certain' }] },
};
