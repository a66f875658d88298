import type { CommandLine } from '../model/remedy.ts';

/**
 * Starts or stops a service; where it is so already, there is nothing to do. `net start` calls that an error, and then nothing could
 * be undone twice.
 */
export const toService = (verb: 'Start' | 'Stop', name: string): CommandLine => [
  ...['powershell', '-NoProfile', '-NonInteractive', '-Command'],
  `${verb}-Service -Name ${name} -ErrorAction Stop`,
];

/**
 * Whether `sc query` says that a service is stopped. Its words are translated, its order is not: the first number is the type, the
 * second the state. @see SERVICE_STATUS, SERVICE_STOPPED
 */
export function isStopped(printed: string): boolean {
  const [, state] = [...printed.matchAll(/^\s+\S+\s*:\s*([\da-f]+)\s/gim)].map(([, number]) => number);
  return state === '1';
}
