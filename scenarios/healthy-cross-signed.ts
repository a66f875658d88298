import { everywhere, type Scenario } from './scenario.ts';

export const healthyCrossSigned: Scenario = {
  story: 'The issuer has a second certificate by a root that this computer lacks, and the server sends that one first.',
  world: { sites: everywhere({ certificate: 'cross-signed' }) },
  expect: { verdict: 'healthy', findings: [] },
};
