import { say } from '../../../model/said.ts';
import type { Call } from '../../arguments.ts';
import { exitStatus } from '../../exit-status.ts';
import { savedHere } from '../../saved/saved-here.ts';
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
  await terminal.print(values.json ? `${JSON.stringify(report, null, 2)}\n` : inWords(accounts, browser));
  return exitStatus.fine;
}

function inWords(accounts: readonly string[], browser: readonly string[]): string {
  if (accounts.length === 0) return 'No sign-in was saved. Nothing is left on this computer.\n';
  const ends = browser.map((address) => `To sign out in the browser as well, open: ${address}\n`);
  return `Forgotten: ${accounts.join(', ')}. The next sign-in asks again.\n${ends.join('')}`;
}
