import { computer, homes, proxyServer } from '../lab/addresses.ts';
import { PROXY_PORT } from '../lab/proxies.ts';
import type { Scenario } from './scenario.ts';

const signIn = 'login.microsoftonline.com';
const proxy = `${proxyServer.v4}:${PROXY_PORT}`;

export const desktopExceptionBlocked: Scenario = {
  story:
    'The desktop sends the sign-in host past a proxy that terminals use, but the firewall lets only the proxy out.',
  world: {
    environment: { HTTPS_PROXY: `http://${proxy}` },
    gnomeProxy: { address: proxy, exceptions: [signIn] },
    proxy: { by: 'squid' },
    firewall: [
      `ip saddr ${computer.v4} ip daddr ${homes[signIn].v4} tcp dport 443 drop`,
      `ip6 saddr ${computer.v6} ip6 daddr ${homes[signIn].v6} tcp dport 443 drop`,
    ],
  },
  expect: {
    verdict: 'problem',
    findings: [{ rule: 'connection-timeout' }],
    because: [`Through the proxy ${proxy}, which is set as well, ${signIn} works`],
  },
};
