import { execFile } from 'node:child_process';
import { failed, type Outcome, success } from '../../model/failure.ts';
import { endedBy, failureOf } from './failures.ts';

/** The longest that is read here, the routes of a large network, has some 100 kB. */
const LONGEST_OUTPUT_BYTES = 1024 * 1024;

/** Windows looks for programs in the working folder first: what lies where somebody started us must not be run. */
const PLACE = process.env.SystemRoot === undefined ? {} : { cwd: `${process.env.SystemRoot}\\System32` };

/** What a program prints. No shell; it reads nothing, and is killed when the signal ends. */
export function runCommand(command: string, args: readonly string[], signal: AbortSignal): Promise<Outcome<string>> {
  if (signal.aborted) return Promise.resolve(endedBy('run-command', signal));
  const { promise, resolve } = Promise.withResolvers<Outcome<string>>();
  const options = {
    signal,
    killSignal: 'SIGKILL',
    maxBuffer: LONGEST_OUTPUT_BYTES,
    windowsHide: true,
    ...PLACE,
  } as const;
  const child = execFile(command, args, options, (error, stdout, stderr) => {
    if (error === null) resolve(success(stdout));
    else if (signal.aborted) resolve(endedBy('run-command', signal));
    else if (typeof error.code === 'number') resolve(failed('run-command', 'unknown', said(error.code, stderr)));
    else resolve(failureOf('run-command', error));
  });
  child.stdin?.on('error', () => {}).end();
  return promise;
}

const said = (status: number, stderr: string): string =>
  [`exit status ${status}`, stderr.trim().split('\n')[0] ?? ''].filter((part) => part !== '').join(': ');
