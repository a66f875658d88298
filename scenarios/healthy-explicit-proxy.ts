import { computer, homes, proxyServer } from '../lab/addresses.ts';
import { PROXY_PORT } from '../lab/proxies.ts';
import type { Scenario } from './scenario.ts';

export const healthyExplicitProxy: Scenario = {
  story: 'A company network: only the proxy gets out, and only the proxy knows outside names.',
  world: {
    environment: {
      HTTPS_PROXY: `http://${proxyServer.v4}:${PROXY_PORT}`,
      HTTP_PROXY: `http://${proxyServer.v4}:${PROXY_PORT}`,
    },
    proxy: { by: 'squid', resolvesOnItsOwn: true },
    names: Object.fromEntries(Object.keys(homes).map((name) => [name, 'not-found'])),
    firewall: [
      `ip saddr ${computer.v4} tcp dport { 80, 443 } drop`,
      `ip6 saddr ${computer.v6} tcp dport { 80, 443 } drop`,
    ],
  },
  expect: { verdict: 'healthy', findings: [] },
};
