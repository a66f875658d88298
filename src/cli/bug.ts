import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { exitStatus } from './exit-status.ts';
import { program } from './program.ts';
import type { Terminal } from './terminal.ts';

/** One line for the person, the rest into a file that only they can read. Gives the exit status. */
export function tellBug(error: unknown, terminal: Pick<Terminal, 'say'>): number {
  const [summary] = String(error).split('\n', 1);
  terminal.say(`signin-doctor: a fault of this program, not of your sign-in: ${summary}. ${whereDetails(error)}\n`);
  return exitStatus.bug;
}

function whereDetails(error: unknown): string {
  // Asked for here: few calls meet a fault, and all would load it.
  const folder = process.getBuiltinModule('node:os').tmpdir();
  const file = join(folder, `${program.name}-${crypto.randomUUID()}.log`);
  const system = `${process.platform} ${process.arch}, Node ${process.versions.node}`;
  try {
    writeFileSync(file, `${program.name} ${program.version}, ${system}\n${inspect(error)}\n`, {
      flag: 'wx',
      mode: 0o600,
    });
    return `Details: ${file}`;
  } catch {
    return `Details could not be written to ${folder}`;
  }
}
