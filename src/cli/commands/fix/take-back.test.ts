import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { describe, it } from 'node:test';
import type { Offer } from '../../../model/remedy.ts';
import { theseHands } from '../../../remedy/hands/these-hands.ts';
import type { Entry } from '../../../remedy/journal/entry.ts';
import type { Journal } from '../../../remedy/journal/journal.ts';
import { english } from '../../../report/languages/english.ts';
import { plain } from '../../../report/style.ts';
import type { Values } from '../../options.ts';
import { readerOf } from '../../reader-of.ts';
import type { Terminal } from '../../terminal.ts';
import type { Session } from './session.ts';
import { takeBack } from './take-back.ts';

describe('what is taken back, in words', () => {
  it('whoever says no is told that it stays', async () => {
    const { status, text } = await takenBack([...begun('one'), kept('one')], {}, 'n\n');
    assert.deepEqual([status, text], [1, 'Left out: Do one. It is still in place.\n\n']);
  });

  it('whoever says yes is told that it is gone', async () => {
    const { status, text } = await takenBack([...begun('one'), kept('one')], {}, 'y\n');
    assert.deepEqual([status, text], [0, 'Taken back: Do one. All is as it was before.\n\n']);
  });

  it('what is only shown is still in place, and what was cut off is named once', async () => {
    const entries = [...begun('one'), kept('one'), ...begun('two')];
    const { status, text } = await takenBack(entries, { 'dry-run': true });
    assert.equal(status, 0);
    assert.deepEqual(text.trim().split(/\n+/), [
      'To be put in order: Do two. An earlier call was cut off in it.',
      'To be put in order: Do one. It is still in place.',
    ]);
  });
});

const offer = (id: string): Offer => ({
  ...{ id, title: `Do ${id}`, cause: null, changes: '', mayBreak: null, undo: '' },
  ...{ needsAdmin: false, provenBy: 'hosts-file', forgets: [], awaits: null, takesMs: 0 },
  steps: [{ kind: 'command', command: ['true'], undo: ['true'] }],
});

const head = (id: string) => ({ at: '2026-11-25T00:00:00.000Z', run: id, remedy: id });

const begun = (id: string): readonly Entry[] => [{ ...head(id), says: 'begun', offer: offer(id) }];
const kept = (id: string): Entry => ({ ...head(id), says: 'ended', as: 'kept' });

/** What is printed, and the exit status, with such a journal and such an answer. */
async function takenBack(
  before: readonly Entry[],
  values: Values,
  answer = '',
): Promise<{ status: number; text: string }> {
  const printed: string[] = [];
  const entries = [...before];
  const input = new PassThrough();
  input.end(answer);
  const terminal: Pick<Terminal, 'print' | 'say' | 'columns' | 'style' | 'input'> = {
    print: async (text) => void printed.push(text),
    say: () => {},
    columns: 100,
    style: plain,
    input: input as unknown as NodeJS.ReadStream,
  };
  const journal: Pick<Journal, 'entries' | 'append'> = { entries, append: async (entry) => void entries.push(entry) };
  const session: Session = {
    values,
    terminal: terminal as Terminal,
    reader: readerOf(values, terminal, english),
    workshop: { hands: theseHands, journal: journal as Journal, now: () => new Date() },
    run: 'now',
    signal: new AbortController().signal,
  };
  return { status: await takeBack(session), text: printed.join('') };
}
