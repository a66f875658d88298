import { everywhere, type Scenario } from './scenario.ts';

export const healthyUnorderedChain: Scenario = {
  story: 'The server sends its chain out of order, with roots and a stranger in it.',
  world: { sites: everywhere({ certificate: 'unordered' }) },
  expect: { verdict: 'healthy', findings: [] },
};
