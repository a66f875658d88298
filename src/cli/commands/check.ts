import type { Command } from './command.ts';

export const check: Command = {
  name: 'check',
  does: 'examines this computer and its network, and names the cause',
  takes: '',
  about:
    'Looks at the clock, the names, the way to the sign-in service, proxies and certificates, names the cause and says what to do. Where that can prove the cause, it tries whether it works another way, such as past a proxy. It changes nothing and sends nobody anything but the questions that Teams would ask.',
  options: [
    'code',
    'since',
    'for',
    'lang',
    'json',
    'verbose',
    'user',
    'tenant',
    'cloud',
    'card',
    'card-key',
    'card-roots',
    'only',
    'skip',
    'no-what-if',
    'offline',
    'timeout',
    'help',
  ],
  examples: [
    { call: 'check', does: 'what is wrong, and what to do' },
    { call: 'check --code 0xCAA70004', does: 'why Teams shows this code here' },
    { call: 'check --since before.json', does: 'the same, and what is gone since check --json > before.json' },
    { call: 'check --for admin > report.txt', does: 'all details, for the helpdesk' },
    {
      call: 'check --card-key --card-roots our-cas.pem',
      does: 'whether the card in the reader is good for signing in',
    },
    { call: 'check --only clock-offset', does: 'one check alone' },
  ],
  run: async (call, terminal) => (await import('./check/run-check.ts')).runCheck(call, terminal),
};
