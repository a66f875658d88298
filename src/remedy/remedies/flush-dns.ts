import type { CommandLine } from '../../model/remedy.ts';
import type { Look, Plan, Remedy } from '../remedy.ts';

export const flushDns: Remedy = {
  id: 'flush-dns',
  title: 'Forget old addresses',
  changes: 'What this computer remembers of names and their addresses is forgotten, and asked anew.',
  undo: 'Nothing needs to be put back: what is forgotten is asked again.',
  provenBy: 'name-resolution',
  ways: [
    {
      system: 'linux',
      needsAdmin: false,
      runs: ['resolvectl flush-caches'],
      plan: (look) => planFor(look, 'resolvectl', ['statistics'], ['resolvectl', 'flush-caches']),
    },
    {
      system: 'linux',
      needsAdmin: true,
      runs: ['nscd --invalidate=hosts'],
      plan: (look) => planFor(look, 'nscd', ['--statistics'], ['nscd', '--invalidate=hosts']),
    },
    {
      system: 'darwin',
      needsAdmin: true,
      runs: ['dscacheutil -flushcache', 'killall -HUP mDNSResponder'],
      plan: async () => ({ deeds: [run('dscacheutil', '-flushcache'), run('killall', '-HUP', 'mDNSResponder')] }),
    },
    {
      system: 'win32',
      needsAdmin: false,
      runs: ['ipconfig /flushdns'],
      plan: async () => ({ deeds: [run('ipconfig', '/flushdns')] }),
    },
  ],
};

const run = (...command: CommandLine): Plan['deeds'][number] => ({ kind: 'command', command, undo: null });

/** Only where such a cache runs: its program answers. */
async function planFor(
  { hasProgram, run: ask, signal }: Look,
  program: string,
  question: readonly string[],
  command: CommandLine,
): Promise<Plan | undefined> {
  if (!(await hasProgram(program)) || !(await ask(program, question, signal)).ok) return undefined;
  return { deeds: [run(...command)] };
}
