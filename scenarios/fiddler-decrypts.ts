import { proxyServer } from '../lab/addresses.ts';
import { PROXY_PORT } from '../lab/proxies.ts';
import type { Scenario } from './scenario.ts';

export const fiddlerDecrypts: Scenario = {
  story: 'Fiddler decrypts, and this computer does not trust its root.',
  world: {
    environment: { HTTPS_PROXY: `http://${proxyServer.v4}:${PROXY_PORT}` },
    proxy: { by: 'mitmproxy' },
    inspector: 'fiddler',
  },
  expect: { verdict: 'problem', findings: [{ rule: 'tls-intercepted', strength: 'certain' }] },
};
