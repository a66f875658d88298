import { nobody } from '../lab/addresses.ts';
import type { Scenario } from './scenario.ts';

export const proxySwallowed: Scenario = {
  story: 'A laptop at home is still set to the proxy of the office, which nobody answers for here.',
  world: {
    environment: { HTTPS_PROXY: `http://${nobody.v4}:8080` },
    firewall: [`ip daddr ${nobody.v4} drop`],
  },
  expect: {
    verdict: 'problem',
    findings: [{ rule: 'proxy-unreachable' }],
    because: ['Past the proxy, straight, login.microsoftonline.com works'],
  },
};
