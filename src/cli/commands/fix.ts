import type { Command } from './command.ts';

export const fix: Command = {
  name: 'fix',
  does: 'offers what this program can do about the cause, and proves that it helped',
  takes: '[remedy…]',
  about:
    'Finds the cause, shows exactly what it would run or change, and asks before each. Afterwards the check looks again: what did not help is taken back. Everything is written down first, so that "fix --undo" can take it back, and a call that was cut off is put in order by the next one. It never touches keys, certificates or passwords, never leaves an organisation and never clears a TPM.',
  options: [
    'dry-run',
    'yes',
    'undo',
    'json',
    'code',
    'user',
    'tenant',
    'cloud',
    'card',
    'no-what-if',
    'timeout',
    'lang',
    'help',
  ],
  examples: [
    { call: 'fix --dry-run', does: 'shows what could be done, and changes nothing' },
    { call: 'fix', does: 'asks before each remedy' },
    { call: 'fix --undo', does: 'takes back what the last call did' },
    { call: 'fix comment-out-hosts-lines', does: 'this remedy alone' },
  ],
  run: async (call, terminal) => (await import('./fix/run-fix.ts')).runFix(call, terminal),
};
