import { proxyServer } from '../lab/addresses.ts';
import type { Scenario } from './scenario.ts';

export const dnsDeadAndProxyDead: Scenario = {
  story: 'DNS is silent, which would not matter behind the proxy, if that were not gone.',
  world: {
    environment: { HTTPS_PROXY: `http://${proxyServer.v4}:8080` },
    firewall: ['udp dport 53 drop', 'tcp dport 53 drop'],
  },
  expect: { verdict: 'problem', findings: [{ rule: 'proxy-unreachable' }] },
};
