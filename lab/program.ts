import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(import.meta.dirname, '..');
const PACKAGE = 'package';

/** The part for this system that npm would install beside the package. */
const INSTALLED = 'node_modules/@napi-rs';

/** Where worlds find the program: a folder of the lab's own folder. */
export const programFolder = (labFolder: string): string => join(labFolder, 'bin');

/**
 * Makes the package that people install, as the program of all worlds. It starts with a third of the work that the source takes, so
 * worlds that run beside each other measure their networks and not how busy this machine is. Everybody on a computer may run it.
 */
export async function makeProgram(labFolder: string): Promise<void> {
  const made = join(labFolder, PACKAGE);
  await promisify(execFile)(process.execPath, [join(ROOT, 'scripts/build.ts'), made]);
  symlinkSync(join(ROOT, INSTALLED), join(made, INSTALLED));
  const program = join(programFolder(labFolder), 'signin-doctor');
  mkdirSync(programFolder(labFolder));
  writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${join(made, 'signin-doctor.cjs')}' "$@"\n`);
  for (const path of [program, programFolder(labFolder), labFolder]) chmodSync(path, 0o755);
}
