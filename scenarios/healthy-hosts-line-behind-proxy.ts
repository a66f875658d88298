import { nobody, proxyServer } from '../lab/addresses.ts';
import { PROXY_PORT } from '../lab/proxies.ts';
import type { Scenario } from './scenario.ts';

const proxy = `${proxyServer.v4}:${PROXY_PORT}`;

export const healthyHostsLineBehindProxy: Scenario = {
  story:
    'An old line in the hosts file leads to a machine that is gone; the proxy looks names up itself and does not read it.',
  world: {
    environment: { HTTPS_PROXY: `http://${proxy}` },
    proxy: { by: 'squid' },
    hostsFile: [`${nobody.v4} login.microsoftonline.com`],
  },
  expect: { verdict: 'healthy', findings: [] },
};
