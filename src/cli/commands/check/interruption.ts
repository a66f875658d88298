import { exitStatus } from '../../exit-status.ts';
import { leave } from '../../leave.ts';

/** Ends with the first Ctrl-C; the second one ends the program at once. */
export function interruption(): AbortSignal {
  const controller = new AbortController();
  process.on('SIGINT', () => {
    if (controller.signal.aborted) leave(exitStatus.interrupted);
    controller.abort();
  });
  return controller.signal;
}
