import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Finding, Strength } from '../../src/model/report.ts';
import { PERSON } from './card-stories.ts';

const run = promisify(execFile);
const PROGRAM = join(import.meta.dirname, '../../src/cli/start.mjs');
const OPTIONS = ['check', '--only', 'smart-card', '--user', PERSON, '--json'];

/** The root causes that the unmodified program names, and how sure it is. `types`: what the person types where a PIN is asked for. */
export async function causesNamed(
  folder: string,
  types?: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Readonly<Record<string, Strength>>> {
  const key = types === undefined ? [] : ['--card-key'];
  const args = [PROGRAM, ...OPTIONS, ...key, '--card-roots', join(folder, 'card-root.pem')];
  const asked = run(process.execPath, args, { env: { ...process.env, ...environment } });
  asked.child.stdin?.end(types === undefined ? '' : `${types}\n`);
  // What was found is told by the exit status as well.
  const { stdout, stderr } = await asked.catch((ended: { stdout: string; stderr: string }) => ended);
  if (types && `${stdout}${stderr}`.includes(types)) throw new Error('the PIN stands in what the program printed');
  const { findings }: { findings: readonly Finding[] } = JSON.parse(stdout);
  return Object.fromEntries(findings.map(({ rule, strength }) => [rule, strength]));
}
