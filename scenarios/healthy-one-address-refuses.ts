import { gateway, homes } from '../lab/addresses.ts';
import type { Scenario } from './scenario.ts';

const signIn = 'login.microsoftonline.com';

export const healthyOneAddressRefuses: Scenario = {
  story: 'A network without IPv6; one of two addresses of the sign-in host refuses, and programs go on to the other.',
  world: { families: [4], publishedFamilies: [4], names: { [signIn]: [gateway.v4, homes[signIn].v4] } },
  expect: {
    verdict: 'healthy',
    findings: [],
    notes: [`${signIn} cannot be reached at ${gateway.v4}; programs go on to its other addresses.`],
  },
};
