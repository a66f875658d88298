import { proxyServer } from '../lab/addresses.ts';
import { PROXY_PORT } from '../lab/proxies.ts';
import type { Scenario } from './scenario.ts';

export const healthyDesktopExceptions: Scenario = {
  story: 'The desktop sends the hosts of Microsoft past its proxy, and a terminal variable still names a dead one.',
  world: {
    proxy: { by: 'squid' },
    environment: { HTTPS_PROXY: `http://${proxyServer.v4}:8080` },
    gnomeProxy: {
      address: `${proxyServer.v4}:${PROXY_PORT}`,
      exceptions: [
        ...[
          '*.microsoftonline.com',
          '*.msftauth.net',
          '*.microsoft.com',
          '*.windows.net',
          '*.msauth.net',
          '*.office.net',
        ],
        ...['*.office.com', '*.cloud.microsoft', '*.microsoftazuread-sso.com', '*.skype.com'],
      ],
    },
  },
  expect: { verdict: 'healthy', findings: [] },
};
