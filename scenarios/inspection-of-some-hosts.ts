import type { Scenario } from './scenario.ts';

export const inspectionOfSomeHosts: Scenario = {
  story:
    'The company exempted the sign-in host from inspection, but not the one with its files; the root was never distributed.',
  world: {
    interceptor: 'mitmproxy',
    inspector: 'zscaler',
    exempt: ['login.microsoftonline.com'],
    families: [4],
    publishedFamilies: [4],
  },
  expect: { verdict: 'problem', findings: [{ rule: 'tls-intercepted', strength: 'certain' }] },
};
