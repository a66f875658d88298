import { proxyServer } from '../lab/addresses.ts';
import { PROXY_PORT } from '../lab/proxies.ts';
import type { Scenario } from './scenario.ts';

export const deadIpv6AndDeadProxy: Scenario = {
  story: 'IPv6 leads nowhere, which would do no harm behind the proxy, if that were not switched off.',
  world: {
    environment: { HTTPS_PROXY: `http://${proxyServer.v4}:${PROXY_PORT}` },
    firewall: ['meta nfproto ipv6 tcp dport { 80, 443 } drop'],
  },
  expect: { verdict: 'problem', findings: [{ rule: 'proxy-unreachable' }] },
};
