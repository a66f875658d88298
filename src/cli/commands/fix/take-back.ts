import { type Case, casesIn, undoable } from '../../../remedy/journal/case.ts';
import { undo } from '../../../remedy/undo.ts';
import type { TakenBack } from '../../../report/fix/fix-report.ts';
import { takenBackBlocks } from '../../../report/fix/fix-text.ts';
import { filled } from '../../../report/languages/phrases.ts';
import { exitStatus } from '../../exit-status.ts';
import { program } from '../../program.ts';
import { ask } from './ask.ts';
import { putInOrder } from './put-in-order.ts';
import { type Session, tell } from './session.ts';

/** Takes back what the last call of `fix` left in place. Status 1 when something of it still is, but for `--dry-run`. */
export async function takeBack(session: Session): Promise<number> {
  const { values, terminal, workshop, reader, translator, signal } = session;
  const recovered = await putInOrder(session);
  const undone: TakenBack[] = [];
  for (const work of undoable(casesIn(workshop.journal.entries))) {
    const { id, title } = translator.remedy(work.offer);
    undone.push({ id, title, ...(await takeBackOne(work, session)) });
    if (signal.aborted) break;
  }
  await tell(session, takenBackBlocks(undone, reader));
  const isNothing = undone.length + recovered.length === 0;
  if (values.json) await terminal.print(`${JSON.stringify({ schema: 1, program, recovered, undone }, null, 2)}\n`);
  else if (isNothing) await terminal.print(`${reader.phrases.fix.nothingToTakeBack}\n`);
  if (signal.aborted) return exitStatus.interrupted;
  const isLeft = [...recovered, ...undone].some(({ state }) => state === 'undo-failed' || state === 'declined');
  return isLeft ? exitStatus.found : exitStatus.fine;
}

async function takeBackOne(
  work: Case,
  { values, terminal, workshop, reader: { phrases }, translator, signal }: Session,
): Promise<Pick<TakenBack, 'state' | 'why'>> {
  if (values['dry-run']) return { state: 'pending', why: null };
  const question = filled(phrases.fix.askBack, { title: translator.remedy(work.offer).title });
  const isWanted = values.yes || (await ask(question, phrases, terminal, signal));
  if (!isWanted) return { state: 'declined', why: null };
  const back = await undo(work, workshop);
  return back.ok ? { state: 'undone', why: null } : { state: 'undo-failed', why: translator.told(back.why) };
}
