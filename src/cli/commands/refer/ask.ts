import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import type { Terminal } from '../../terminal.ts';

/** Whether the person says yes; anything else is a no. */
export async function saysYes(
  { input, say }: Pick<Terminal, 'input' | 'say'>,
  question: string,
  signal: AbortSignal,
): Promise<boolean> {
  const output = new Writable({
    write(piece, _encoding, done) {
      say(String(piece));
      done();
    },
  });
  const lines = createInterface({ input, output });
  const { promise: givenUp, resolve: giveUp } = Promise.withResolvers<string>();
  lines.once('SIGINT', () => giveUp('')).once('close', () => giveUp(''));
  try {
    const answer = await Promise.race([lines.question(`${question} [y/N] `, { signal }).catch(() => ''), givenUp]);
    return /^\s*y(es)?\s*$/i.test(answer);
  } finally {
    lines.close();
  }
}
