import { createInterface } from 'node:readline/promises';
import { filled, type Phrases } from '../../../report/languages/phrases.ts';
import type { Terminal } from '../../terminal.ts';

type Asked = Pick<Terminal, 'input' | 'say'>;

/** Whether the person says yes. Everything else is a no: nothing, anything unclear, the end of the input, Ctrl-C. */
export async function ask(
  question: string,
  { yesOrNo }: Phrases,
  terminal: Asked,
  signal: AbortSignal,
): Promise<boolean> {
  const answer = await lineAfter(`${question} ${yesOrNo.choice} `, terminal, signal);
  return yesOrNo.yes.split(' ').includes(answer.trim().toLowerCase());
}

/** Waits until the person has done something themselves. */
export async function awaitPerson(what: string, { fix }: Phrases, terminal: Asked, signal: AbortSignal): Promise<void> {
  await lineAfter(`${filled(fix.pressEnter, { what })} `, terminal, signal);
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
