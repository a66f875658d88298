import { proxyServer } from '../lab/addresses.ts';
import { PROXY_PORT } from '../lab/proxies.ts';
import type { Scenario } from './scenario.ts';

export const proxyWantsPassword: Scenario = {
  story: 'The proxy (squid) asks for a name and a password, and nobody gives them.',
  world: {
    environment: { HTTPS_PROXY: `http://${proxyServer.v4}:${PROXY_PORT}` },
    proxy: { by: 'squid', wantsPassword: true },
  },
  expect: {
    verdict: 'problem',
    findings: [{ rule: 'proxy-authentication' }],
    because: ['Past the proxy, straight, login.microsoftonline.com works'],
  },
};
