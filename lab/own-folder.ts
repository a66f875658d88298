import { readdirSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A temporary folder that carries the number of the process it belongs to. Those of processes that were killed go away. */
export function newOwnFolder(name: string): Promise<string> {
  const pattern = new RegExp(`^${name}-(\\d+)-`);
  for (const found of readdirSync(tmpdir())) {
    const [, owner] = pattern.exec(found) ?? [];
    if (owner !== undefined && !isAlive(Number(owner))) rmSync(join(tmpdir(), found), { recursive: true, force: true });
  }
  return mkdtemp(join(tmpdir(), `${name}-${process.pid}-`));
}

/** Signal 0 only asks. @see kill(2) */
function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // Somebody else's process may not be asked, but is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
