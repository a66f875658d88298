import { proxyServer } from '../lab/addresses.ts';
import { PROXY_PORT } from '../lab/proxies.ts';
import type { Scenario } from './scenario.ts';

export const proxyWantsPasswordTinyproxy: Scenario = {
  story: 'The same with another proxy: tinyproxy.',
  world: {
    environment: { https_proxy: `http://${proxyServer.v4}:${PROXY_PORT}` },
    proxy: { by: 'tinyproxy', wantsPassword: true },
  },
  expect: { verdict: 'problem', findings: [{ rule: 'proxy-authentication' }] },
};
