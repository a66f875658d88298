import { say } from '../../../model/said.ts';
import { type Handed, handedIn } from '../../../report/handed/handed.ts';
import { knownHere } from '../../../server/known-here.ts';
import type { Terminal } from '../../terminal.ts';
import { UsageError } from '../../usage-error.ts';
import { givenBy } from './given-by.ts';

/** The report in a file, or on standard input for `-`. Throws when it is none, cannot be read, or was changed after it was signed. */
export async function givenReport(text: string, terminal: Pick<Terminal, 'input'>): Promise<Handed> {
  const given = await givenBy([text], terminal);
  const handed = typeof given === 'string' ? await handedIn(given, knownHere()) : null;
  // What is no file is taken for a text, which may hold a link.
  if (handed === null && given === text) throw new UsageError(say`${text} cannot be read: there is no such file`);
  if (handed === null || handed === 'damaged')
    throw new UsageError(say`${text} is no report; make one with: signin-doctor check --json > report.json`);
  if (handed.state === 'changed')
    throw new UsageError(say`this report was changed after it was signed; make a new one: signin-doctor refer`);
  return handed;
}
