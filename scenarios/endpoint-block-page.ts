import { inside } from '../lab/addresses.ts';
import type { Scenario } from './scenario.ts';

export const endpointBlockPage: Scenario = {
  story: 'DNS sends Microsoft Graph to a block page, and leaves everything else alone.',
  world: {
    names: { 'graph.microsoft.com': [inside.page] },
    blockPage: { title: 'Blocked by policy', secure: 'self-signed' },
  },
  expect: { verdict: 'problem', findings: [{ rule: 'endpoint-blocked', strength: 'certain' }] },
};
