import { createInterface } from 'node:readline/promises';
import type { Terminal } from '../../terminal.ts';

type Asked = Pick<Terminal, 'input' | 'say'>;

/** Whether the person says yes. Everything else is a no: nothing, anything unclear, the end of the input, Ctrl-C. */
export const ask = async (question: string, terminal: Asked, signal: AbortSignal): Promise<boolean> =>
  /^\s*y(es)?\s*$/i.test(await lineAfter(`${question} [y/N] `, terminal, signal));

/** Waits until the person has done something themselves. */
export async function awaitPerson(what: string, terminal: Asked, signal: AbortSignal): Promise<void> {
  await lineAfter(`${what} Press Enter when you have. `, terminal, signal);
}

async function lineAfter(text: string, { input, say }: Asked, signal: AbortSignal): Promise<string> {
  const lines = createInterface({ input });
  const { promise: givenUp, resolve: giveUp } = Promise.withResolvers<string>();
  const end = (): void => giveUp('');
  lines.once('close', end);
  signal.addEventListener('abort', end, { once: true });
  say(text);
  try {
    return await Promise.race([signal.aborted ? '' : lines.question(''), givenUp]);
  } finally {
    signal.removeEventListener('abort', end);
    lines.close();
  }
}
