import { homes, proxyServer } from '../lab/addresses.ts';
import { PROXY_PORT } from '../lab/proxies.ts';
import type { Scenario } from './scenario.ts';

export const proxyKnowsNoNames: Scenario = {
  story: 'The proxy lost its own DNS server and answers everything with an error.',
  world: {
    environment: { HTTPS_PROXY: `http://${proxyServer.v4}:${PROXY_PORT}` },
    proxy: { by: 'squid' },
    names: Object.fromEntries(Object.keys(homes).map((name) => [name, 'not-found'])),
  },
  expect: { verdict: 'problem', findings: [{ rule: 'proxy-refuses' }] },
};
