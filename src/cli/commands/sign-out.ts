import type { Command } from './command.ts';

export const signOut: Command = {
  name: 'sign-out',
  does: 'forgets every sign-in that this program saved',
  takes: '',
  about:
    'Removes what sign-in kept, from the files and from the key store of the system, and says how to end the session of the browser too. Teams itself stays signed in.',
  options: ['lang', 'json', 'help'],
  examples: [{ call: 'sign-out', does: 'the next sign-in asks again' }],
  run: async (call, terminal) => (await import('./sign-out/run-sign-out.ts')).runSignOut(call, terminal),
};
