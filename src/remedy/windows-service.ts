/**
 * Whether `sc query` says that a service is stopped. Its words are translated, its order is not: the first number is the type, the
 * second the state. @see SERVICE_STATUS, SERVICE_STOPPED
 */
export function isStopped(printed: string): boolean {
  const [, state] = [...printed.matchAll(/^\s+\S+\s*:\s*([\da-f]+)\s/gim)].map(([, number]) => number);
  return state === '1';
}
