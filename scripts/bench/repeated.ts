import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

/**
 * Runs a command several times, one after the other, and prints what each took as one line of JSON. It is started inside a world
 * of the lab. The first run is not told: it only fills the cache of compiled code.
 */
export type Run = { readonly durationMs: number; readonly peakBytes: number; readonly printed: string };

const [times = '1', program = '', ...args] = process.argv.slice(2);

async function runOnce(): Promise<Run> {
  const startedAtMs = performance.now();
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  let peakBytes = 0;
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    printed += piece;
    // It only rises, and what prints its report has little left to do. To look at it all the time would slow down what is measured.
    peakBytes = Math.max(peakBytes, highWaterMark(child.pid));
  });
  await once(child, 'close');
  return { durationMs: performance.now() - startedAtMs, peakBytes, printed };
}

/** The kernel's own high-water mark; 0 when the process has ended already. */
function highWaterMark(pid: number | undefined): number {
  try {
    const [, kilobytes = '0'] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes) * 1_024;
  } catch {
    return 0;
  }
}

const runs: Run[] = [];
for (let run = 0; run <= Number(times); run++) runs.push(await runOnce());
console.log(JSON.stringify(runs.slice(1)));
