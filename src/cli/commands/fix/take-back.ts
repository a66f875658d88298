import { casesIn, undoable } from '../../../remedy/journal/case.ts';
import { undo } from '../../../remedy/undo.ts';
import type { TakenBack } from '../../../report/fix/fix-report.ts';
import { takenBackBlocks } from '../../../report/fix/fix-text.ts';
import { exitStatus } from '../../exit-status.ts';
import { program } from '../../program.ts';
import { ask } from './ask.ts';
import { putInOrder } from './put-in-order.ts';
import { type Session, tell } from './session.ts';

/** Takes back what the last call of `fix` left in place. Status 1 when something could not be put back. */
export async function takeBack(session: Session): Promise<number> {
  const { values, terminal, workshop, signal } = session;
  const recovered = await putInOrder(session);
  const undone: TakenBack[] = [];
  for (const work of undoable(casesIn(workshop.journal.entries))) {
    const { id, title } = work.offer;
    if (values['dry-run']) undone.push({ id, title, state: 'pending', why: null });
    else if (values.yes || (await ask(`Take back "${title}"?`, terminal, signal))) {
      const back = await undo(work, workshop);
      undone.push({ id, title, ...(back.ok ? UNDONE : { state: 'undo-failed', why: back.why }) });
    }
    if (signal.aborted) break;
  }
  await tell(session, takenBackBlocks(undone, 'All is as it was before.'));
  const isNothing = undone.length + recovered.length === 0;
  if (values.json) await terminal.print(`${JSON.stringify({ schema: 1, program, recovered, undone }, null, 2)}\n`);
  else if (isNothing) await terminal.print('There is nothing to take back.\n');
  if (signal.aborted) return exitStatus.interrupted;
  const isLeft = [...recovered, ...undone].some(({ state }) => state === 'undo-failed');
  return isLeft ? exitStatus.found : exitStatus.fine;
}

const UNDONE = { state: 'undone', why: null } as const;
