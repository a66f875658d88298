import type { Scenario } from './scenario.ts';

export const chinaSignInReset: Scenario = {
  story: 'In China a filter cuts the connections to the sign-in host of the cloud there.',
  world: { nameFilter: { name: 'login.partner.microsoftonline.cn', answers: 'reset' } },
  command: ['check', '--json', '--cloud', 'china'],
  expect: {
    verdict: 'problem',
    findings: [{ rule: 'connection-reset' }],
    because: ['login.partner.microsoftonline.cn'],
  },
};
