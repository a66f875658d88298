import { proxyServer } from '../lab/addresses.ts';
import { PROXY_PORT } from '../lab/proxies.ts';
import type { Scenario } from './scenario.ts';

export const healthyIpv6SilentBehindProxy: Scenario = {
  story: 'IPv6 leads nowhere, and nobody notices: everything goes through the proxy.',
  world: {
    environment: { HTTPS_PROXY: `http://${proxyServer.v4}:${PROXY_PORT}` },
    proxy: { by: 'squid' },
    firewall: ['ip6 saddr 2001:db8:1::/64 tcp dport { 80, 443 } drop'],
  },
  expect: { verdict: 'healthy', findings: [], notes: ['IPv6 does not work in this network'] },
};
