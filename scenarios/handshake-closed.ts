import type { Scenario } from './scenario.ts';

export const handshakeClosed: Scenario = {
  story: 'Something on the way closes the connection to the sign-in host as soon as TLS begins.',
  world: { sites: { 'login.microsoftonline.com': { speaks: 'close-after-hello' } } },
  expect: { verdict: 'problem', findings: [{ rule: 'connection-reset' }] },
};
