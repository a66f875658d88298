import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import type { Terminal } from './terminal.ts';

/** What the person types, which appears nowhere; empty when they give up. */
export async function askSilently(
  { input, say }: Pick<Terminal, 'input' | 'say'>,
  question: string,
  signal: AbortSignal,
): Promise<string> {
  const nowhere = new Writable({ write: (_piece, _encoding, done) => done() });
  // As a terminal, so that the system echoes nothing either.
  const lines = createInterface({ input, output: nowhere, terminal: true, historySize: 0 });
  say(question);
  try {
    const { promise: givenUp, resolve: giveUp } = Promise.withResolvers<string>();
    lines.once('SIGINT', () => giveUp('')).once('close', () => giveUp(''));
    return await Promise.race([lines.question('', { signal }), givenUp]);
  } finally {
    lines.close();
    say('\n');
  }
}
