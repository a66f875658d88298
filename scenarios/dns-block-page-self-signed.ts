import { inside } from '../lab/addresses.ts';
import type { Scenario } from './scenario.ts';

export const dnsBlockPageSelfSigned: Scenario = {
  story: 'A web filter sends the sign-in name to its own page, with a certificate it made itself.',
  world: {
    names: { 'login.microsoftonline.com': [inside.page] },
    blockPage: { title: 'This site is blocked', secure: 'self-signed' },
  },
  expect: { verdict: 'problem', findings: [{ rule: 'dns-tampered' }] },
};
