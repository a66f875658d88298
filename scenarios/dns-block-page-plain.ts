import { inside } from '../lab/addresses.ts';
import type { Scenario } from './scenario.ts';

export const dnsBlockPagePlain: Scenario = {
  story: 'A web filter sends the sign-in name to its own page, which speaks no TLS.',
  world: {
    names: { 'login.microsoftonline.com': [inside.page] },
    blockPage: { title: 'This site is blocked', secure: 'plain-http' },
  },
  expect: { verdict: 'problem', findings: [{ rule: 'dns-tampered' }] },
};
