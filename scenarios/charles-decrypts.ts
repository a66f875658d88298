import type { Scenario } from './scenario.ts';

export const charlesDecrypts: Scenario = {
  story: 'A developer left Charles running as the proxy; this computer does not trust its root.',
  world: { proxy: { by: 'mitmproxy' }, inspector: 'charles', environment: { HTTPS_PROXY: 'http://203.0.113.8:3128' } },
  expect: { verdict: 'problem', findings: [{ rule: 'tls-intercepted', strength: 'certain' }] },
};
