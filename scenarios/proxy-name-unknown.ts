import type { Scenario } from './scenario.ts';

export const proxyNameUnknown: Scenario = {
  story: 'The name of the configured proxy does not exist in this network.',
  world: { environment: { HTTPS_PROXY: 'http://proxy.contoso.example:8080' } },
  expect: { verdict: 'problem', findings: [{ rule: 'proxy-unreachable' }] },
};
