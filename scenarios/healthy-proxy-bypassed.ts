import { proxyServer } from '../lab/addresses.ts';
import type { Scenario } from './scenario.ts';

export const healthyProxyBypassed: Scenario = {
  story: 'A dead proxy is set, but not for the hosts of Microsoft.',
  world: {
    environment: {
      HTTPS_PROXY: `http://${proxyServer.v4}:8080`,
      NO_PROXY: [
        '.microsoftonline.com,.msftauth.net,.microsoft.com,.windows.net,.msauth.net,.office.net,.office.com',
        '.cloud.microsoft,.microsoftazuread-sso.com,.skype.com',
      ].join(),
    },
  },
  expect: { verdict: 'healthy', findings: [] },
};
