import { homes, nobody } from '../lab/addresses.ts';
import type { Scenario } from './scenario.ts';

const signIn = 'login.microsoftonline.com';

export const someAddressesDropped: Scenario = {
  story:
    'A firewall has an old list of the addresses of the sign-in host: of those that its name leads to, it drops one.',
  world: {
    families: [4],
    publishedFamilies: [4],
    names: { [signIn]: [nobody.v4, homes[signIn].v4] },
    firewall: [`ip daddr ${nobody.v4} drop`],
  },
  expect: {
    verdict: 'problem',
    findings: [{ rule: 'connection-timeout', strength: 'likely' }],
    because: [`${signIn} (${nobody.v4}, port 443) does not answer at all`, `${signIn} answers at ${homes[signIn].v4}`],
  },
};
