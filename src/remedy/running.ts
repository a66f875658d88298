import type { Look } from './remedy.ts';

type Asking = Pick<Look, 'platform' | 'run' | 'signal'>;

/** Whether one of these programs runs; also where that cannot be found out, which is the careful answer. */
export async function isRunning({ platform, run, signal }: Asking, programs: readonly string[]): Promise<boolean> {
  for (const program of programs) {
    const [ask, ...args] =
      platform === 'win32'
        ? (['tasklist', '/fo', 'csv', '/nh', '/fi', `imagename eq ${program}`] as const)
        : (['pgrep', '-x', program] as const);
    const printed = await run(ask, args, signal);
    // pgrep says 1 when it finds none; tasklist prints a sentence in the language of the system.
    const isNone = printed.ok
      ? platform === 'win32' && !printed.value.includes(`"${program}"`)
      : printed.failure.status === 1;
    if (!isNone) return true;
  }
  return false;
}
