import type { Scenario } from './scenario.ts';

export const kasperskyUntrusted: Scenario = {
  story: 'Kaspersky opens connections, but its root was removed from the trust store.',
  world: { interceptor: 'mitmproxy', inspector: 'kaspersky', families: [4], publishedFamilies: [4] },
  expect: { verdict: 'problem', findings: [{ rule: 'tls-intercepted', strength: 'certain' }] },
};
