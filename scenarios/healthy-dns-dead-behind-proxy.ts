import { proxyServer } from '../lab/addresses.ts';
import { PROXY_PORT } from '../lab/proxies.ts';
import type { Scenario } from './scenario.ts';

export const healthyDnsDeadBehindProxy: Scenario = {
  story: 'No DNS server answers this computer, but everything goes through a proxy that looks names up itself.',
  world: {
    environment: {
      HTTPS_PROXY: `http://${proxyServer.v4}:${PROXY_PORT}`,
      HTTP_PROXY: `http://${proxyServer.v4}:${PROXY_PORT}`,
    },
    proxy: { by: 'squid', resolvesOnItsOwn: true },
    firewall: ['iifname "rc" udp dport 53 drop', 'iifname "rc" tcp dport 53 drop'],
  },
  expect: { verdict: 'healthy', findings: [] },
};
