import type { Command } from './command.ts';

export const signIn: Command = {
  name: 'sign-in',
  does: 'really signs in; names where it stops, the code that Teams would show, and the cause',
  takes: '',
  about:
    'Signs in the way Teams does: the sign-in page opens in your browser, and only there you type a password; the PIN of a card is asked for here with --smart-card alone. It is tried once. What lets the next sign-in ask nothing is kept on this computer until sign-out.',
  options: [
    ...([
      'client-id',
      'user',
      'tenant',
      'cloud',
      'resource',
      'device-code',
      'certificate',
      'smart-card',
      'fresh',
    ] as const),
    ...(['trace', 'for', 'lang', 'json', 'verbose', 'timeout', 'help'] as const),
  ],
  examples: [
    { call: 'sign-in --client-id 11111111-2222-3333-4444-555555555555', does: 'in the browser' },
    { call: 'sign-in --device-code --user name@contoso.com', does: 'with a code, on another device' },
    { call: 'sign-in --fresh --trace sign-in.har', does: 'from the beginning, with a record for the helpdesk' },
  ],
  run: async (call, terminal) => (await import('./sign-in/run-sign-in.ts')).runSignIn(call, terminal),
};
