import { say } from '../../../model/said.ts';
import { handedIn } from '../../../report/handed/handed.ts';
import { handedJson, handedText } from '../../../report/handed/handed-text.ts';
import { knownHere } from '../../../server/known-here.ts';
import type { Call } from '../../arguments.ts';
import { exitStatus } from '../../exit-status.ts';
import { readerOf } from '../../reader-of.ts';
import type { Speech } from '../../speech.ts';
import type { Terminal } from '../../terminal.ts';
import { UsageError } from '../../usage-error.ts';

/** Tells a report that somebody sent; whoever receives one is an admin. undefined when the text holds none. */
export async function tellReport(
  text: string,
  values: Call['values'],
  terminal: Terminal,
  { phrases, translator }: Speech,
): Promise<number | undefined> {
  const handed = await handedIn(text, knownHere());
  if (handed === null) return undefined;
  if (handed === 'damaged')
    throw new UsageError(
      say`this is a report of signin-doctor, but it is damaged or of another version; ask for it again`,
    );
  const reader = readerOf({ for: 'admin', ...values }, terminal, phrases);
  await terminal.print(
    values.json ? handedJson(handed) : handedText({ ...handed, report: translator.report(handed.report) }, reader),
  );
  const isFine = handed.state !== 'changed' && handed.report.verdict === 'healthy';
  return isFine ? exitStatus.fine : exitStatus.found;
}
