import type { Scenario } from './scenario.ts';

export const netskopeUntrusted: Scenario = {
  story: "A contractor's laptop sits behind the company's Netskope without its root.",
  world: { interceptor: 'mitmproxy', inspector: 'netskope', families: [4], publishedFamilies: [4] },
  expect: { verdict: 'problem', findings: [{ rule: 'tls-intercepted', strength: 'certain' }] },
};
