import { proxyServer } from '../lab/addresses.ts';
import { PROXY_PORT } from '../lab/proxies.ts';
import type { Scenario } from './scenario.ts';

export const sizeLimitedProxy: Scenario = {
  story: 'An inspecting proxy passes on answers of 10 kB at most.',
  world: {
    environment: { HTTPS_PROXY: `http://${proxyServer.v4}:${PROXY_PORT}` },
    proxy: { by: 'mitmproxy', largestAnswerBytes: 10_000 },
    inspector: 'zscaler',
    trusts: ['service', 'zscaler'],
  },
  expect: { verdict: 'problem', findings: [{ rule: 'download-interrupted' }] },
};
