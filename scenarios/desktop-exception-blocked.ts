import { proxyServer } from '../lab/addresses.ts';
import { PROXY_PORT } from '../lab/proxies.ts';
import { proxyExceptionBlocked } from './proxy-exception-blocked.ts';
import type { Scenario } from './scenario.ts';

const proxy = `${proxyServer.v4}:${PROXY_PORT}`;

export const desktopExceptionBlocked: Scenario = {
  story:
    'The desktop sends the sign-in host past a proxy that terminals use, but the firewall lets only the proxy out.',
  world: {
    ...proxyExceptionBlocked.world,
    environment: { HTTPS_PROXY: `http://${proxy}` },
    gnomeProxy: { address: proxy, exceptions: ['login.microsoftonline.com'] },
  },
  expect: proxyExceptionBlocked.expect,
};
