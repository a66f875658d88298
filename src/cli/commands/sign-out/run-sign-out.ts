import { type Said, say } from '../../../model/said.ts';
import type { Call } from '../../arguments.ts';
import { exitStatus } from '../../exit-status.ts';
import { savedHere } from '../../saved/saved-here.ts';
import { speechOf } from '../../speech.ts';
import type { Terminal } from '../../terminal.ts';
import { UsageError } from '../../usage-error.ts';

/** Forgets everything that was saved; what could not be read is removed as well. */
export async function runSignOut({ values, texts }: Call, terminal: Terminal): Promise<number> {
  if (texts.length > 0) throw new UsageError(say`sign-out takes no text; it forgets every saved sign-in`);
  const saved = savedHere();
  const all = await saved.read();
  await saved.remove();
  const accounts = all.map(({ username }) => username);
  const browser = [...new Set(all.flatMap(({ signOutAddress }) => signOutAddress ?? []))];
  const report = { schema: 1, removed: accounts, signOutAddresses: browser };
  if (values.json) await terminal.print(`${JSON.stringify(report, null, 2)}\n`);
  else {
    const { translator } = await speechOf(values, process.env);
    const lines = inWords(accounts, browser).map(translator.told);
    await terminal.print(`${lines.join('\n')}\n`);
  }
  return exitStatus.fine;
}

/** A line each. */
const inWords = (accounts: readonly string[], browser: readonly string[]): readonly Said[] =>
  accounts.length === 0
    ? [say`No sign-in was saved. Nothing is left on this computer.`]
    : [
        say`Forgotten: ${accounts.join(', ')}. The next sign-in asks again.`,
        ...browser.map((address) => say`To sign out in the browser as well, open: ${address}`),
      ];
