import { proxyServer } from '../lab/addresses.ts';
import { PROXY_PORT } from '../lab/proxies.ts';
import type { Scenario } from './scenario.ts';

export const proxyNobodyListens: Scenario = {
  story: 'The configured proxy was switched off.',
  world: { environment: { HTTPS_PROXY: `http://${proxyServer.v4}:${PROXY_PORT}` } },
  expect: {
    verdict: 'problem',
    findings: [{ rule: 'proxy-unreachable' }],
    because: ['Past the proxy, straight, login.microsoftonline.com works'],
  },
};
