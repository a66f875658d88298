import { computer, homes, proxyServer } from '../lab/addresses.ts';
import { PROXY_PORT } from '../lab/proxies.ts';
import type { Scenario } from './scenario.ts';

const signIn = 'login.microsoftonline.com';

export const proxyExceptionBlocked: Scenario = {
  story: 'The list of exceptions sends the sign-in host past the proxy, but the firewall lets only the proxy out.',
  world: {
    environment: { HTTPS_PROXY: `http://${proxyServer.v4}:${PROXY_PORT}`, NO_PROXY: signIn },
    proxy: { by: 'squid' },
    firewall: [
      `ip saddr ${computer.v4} ip daddr ${homes[signIn].v4} tcp dport 443 drop`,
      `ip6 saddr ${computer.v6} ip6 daddr ${homes[signIn].v6} tcp dport 443 drop`,
    ],
  },
  expect: {
    verdict: 'problem',
    findings: [{ rule: 'connection-timeout' }],
    because: [`Through the proxy ${proxyServer.v4}:${PROXY_PORT}, which is set as well, ${signIn} works`],
  },
};
