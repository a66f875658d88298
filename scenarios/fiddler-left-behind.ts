import type { Scenario } from './scenario.ts';

export const fiddlerLeftBehind: Scenario = {
  story: 'Fiddler was closed by force and left its proxy setting behind.',
  world: { environment: { HTTPS_PROXY: 'http://127.0.0.1:8888' } },
  expect: { verdict: 'problem', findings: [{ rule: 'local-proxy-left-behind' }] },
};
