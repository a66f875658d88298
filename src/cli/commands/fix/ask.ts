import { createInterface } from 'node:readline/promises';
import type { Terminal } from '../../terminal.ts';

/** Whether the person says yes. Everything else is a no: nothing, anything unclear, the end of the input, Ctrl-C. */
export async function ask(
  question: string,
  { input, say }: Pick<Terminal, 'input' | 'say'>,
  signal: AbortSignal,
): Promise<boolean> {
  const lines = createInterface({ input });
  const { promise: givenUp, resolve: giveUp } = Promise.withResolvers<string>();
  const end = (): void => giveUp('');
  lines.once('close', end);
  signal.addEventListener('abort', end, { once: true });
  say(`${question} [y/N] `);
  try {
    const answer = await Promise.race([signal.aborted ? '' : lines.question(''), givenUp]);
    return /^\s*y(es)?\s*$/i.test(answer);
  } finally {
    signal.removeEventListener('abort', end);
    lines.close();
  }
}
