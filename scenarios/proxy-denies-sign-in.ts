import { proxyServer } from '../lab/addresses.ts';
import { PROXY_PORT } from '../lab/proxies.ts';
import type { Scenario } from './scenario.ts';

export const proxyDeniesSignIn: Scenario = {
  story: 'The proxy forbids the sign-in host; everything else passes.',
  world: {
    environment: { HTTPS_PROXY: `http://${proxyServer.v4}:${PROXY_PORT}` },
    proxy: { by: 'squid', denies: ['login.microsoftonline.com'] },
  },
  expect: {
    verdict: 'problem',
    findings: [{ rule: 'proxy-refuses' }],
    because: ['Past the proxy, straight, login.microsoftonline.com works'],
  },
};
