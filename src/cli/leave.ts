import { existsSync } from 'node:fs';

const SHELL = '/bin/sh';

/**
 * Ends the program now. Questions to a DNS server that is silent sit in threads, and the end of a process waits for its threads,
 * ten seconds and more. Nobody should wait for an answer that is no longer wanted: a process that becomes a shell which only
 * says the exit status leaves its threads behind. Windows ends threads with their process.
 */
export function leave(status: number): never {
  const waits = process.getActiveResourcesInfo().includes('GetAddrInfoReqWrap');
  if (waits && process.execve !== undefined && existsSync(SHELL)) {
    for (const stream of [process.stdout, process.stderr]) makeBlocking(stream);
    process.execve(SHELL, [SHELL, '-c', `exit ${status}`], {});
  }
  process.exit(status);
}

/** As `process.exit` does it: pipes are shared, and other programs expect theirs to wait. */
function makeBlocking(stream: NodeJS.WriteStream): void {
  const { _handle: handle } = stream as { _handle?: { setBlocking?(on: boolean): void } };
  handle?.setBlocking?.(true);
}
