import { execFile } from 'node:child_process';
import { failed, type Outcome, success } from '../../model/failure.ts';
import { failureOf } from './failures.ts';
import { outputText } from './output-text.ts';
import { waitFor } from './wait-for.ts';

/** The longest that is read here, the routes of a large network, has some 100 kB. */
const LONGEST_OUTPUT_BYTES = 1024 * 1024;

/** Windows looks for programs in the working folder first: what lies where somebody started us must not be run. */
export const PLACE = process.env.SystemRoot === undefined ? {} : { cwd: `${process.env.SystemRoot}\\System32` };

/**
 * Programs translate what they print, `nmcli` even its states: readers know the words of English. Letters stay UTF-8. An empty
 * LANGUAGE, since gettext asks it before LC_ALL. Windows knows no such variable. @see gettext(3)
 */
const inEnglish = (): NodeJS.ProcessEnv =>
  process.platform === 'win32' ? process.env : { ...process.env, LC_ALL: 'C.UTF-8', LANGUAGE: '' };

/** What a program prints, in English. No shell; it reads nothing, and is killed when the signal ends. */
export async function runCommand(
  command: string,
  args: readonly string[],
  signal: AbortSignal,
): Promise<Outcome<string>> {
  try {
    return await waitFor<string>('run-command', signal, (give) => start(command, args, give));
  } catch (error) {
    // Where a policy forbids the program, Windows says so before it starts.
    return failureOf('run-command', error);
  }
}

function start(command: string, args: readonly string[], give: (outcome: Outcome<string>) => void): () => void {
  const env = inEnglish();
  const options = { maxBuffer: LONGEST_OUTPUT_BYTES, windowsHide: true, encoding: 'buffer', env, ...PLACE } as const;
  const child = execFile(command, args, options, (error, stdout, stderr) => {
    if (error === null) give(success(outputText(stdout)));
    else if (typeof error.code === 'number') give(endedWith(error.code, outputText(stderr)));
    else give(failureOf('run-command', error));
  });
  child.stdin?.on('error', () => {}).end();
  return () => {
    // Not by execFile's own signal: that asks politely, and waits for whoever else holds the output.
    child.kill('SIGKILL');
    for (const stream of child.stdio) stream?.destroy();
  };
}

/** Windows gives HRESULTs as exit statuses: readers may compare them. */
function endedWith(status: number, stderr: string): Outcome<never> {
  const said = [`exit status ${status}`, stderr.trim().split('\n')[0] ?? ''].filter((part) => part !== '').join(': ');
  return { ok: false, failure: { ...failed('run-command', 'unknown', said).failure, status } };
}
