import { proxyServer } from '../lab/addresses.ts';
import { PROXY_PORT } from '../lab/proxies.ts';
import type { Scenario } from './scenario.ts';

export const proxySettingsDisagree: Scenario = {
  story: 'A terminal variable names a dead proxy, while the desktop is set to the working one.',
  world: {
    environment: { HTTPS_PROXY: `http://${proxyServer.v4}:8080` },
    gnomeProxy: `${proxyServer.v4}:${PROXY_PORT}`,
    proxy: { by: 'squid' },
  },
  expect: { verdict: 'problem', findings: [{ rule: 'proxy-settings-disagree' }] },
};
