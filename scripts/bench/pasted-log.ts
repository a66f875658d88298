import { spawnSync } from 'node:child_process';
import { LONGEST_MS, type Measured, median, plainEnvironment } from './measure.ts';

const PASTE_BYTES = 10_000_000;
const RUNS = 5;

/** A log in which one line in a thousand holds a code. */
function pastedLog(): string {
  const plain = (line: number): string =>
    `2026-03-02T09:00:00.${line % 1000}Z Info 0x7ff${line.toString(16)} Window ${line} of main-window-renderer is idle, state ${line * 31}\n`;
  const lines: string[] = [];
  for (let bytes = 0, line = 0; bytes < PASTE_BYTES; line++) {
    const text = line % 1000 === 0 ? `Error code 0xCAA82EE7, attempt ${line}\n` : plain(line);
    bytes += text.length;
    lines.push(text);
  }
  return lines.join('');
}

/** How long `explain` takes to find the codes in a pasted file. */
export function pastedFile(program: string): Measured {
  const input = pastedLog();
  const seconds = Array.from({ length: RUNS }, () => {
    const startedAtMs = performance.now();
    const { status, stderr } = spawnSync(process.execPath, [program, 'explain', '-'], {
      env: plainEnvironment(),
      input,
      timeout: LONGEST_MS,
    });
    if (status !== 0) throw new Error(`explain failed (${status ?? 'it did not end'}): ${stderr}`);
    return (performance.now() - startedAtMs) / 1_000;
  });
  return {
    name: '`explain -` with 10 MB of log',
    how: `start to end; median of ${RUNS}`,
    figure: median(seconds),
    limit: 1,
    unit: 's',
  };
}
