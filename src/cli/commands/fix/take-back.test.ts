import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { describe, it } from 'node:test';
import { translatorInto } from '../../../catalogue/languages/translator-into.ts';
import type { Language } from '../../../model/language.ts';
import type { Offer } from '../../../model/remedy.ts';
import { theseHands } from '../../../remedy/hands/these-hands.ts';
import type { Entry } from '../../../remedy/journal/entry.ts';
import type { Journal } from '../../../remedy/journal/journal.ts';
import { phrasesIn } from '../../../report/languages/phrases-in.ts';
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

  it('yes is said in the language that asks, and English is understood', async () => {
    const states = async (answer: string, language: Language) =>
      (await takenBack([...begun('one'), kept('one')], {}, answer, language)).status;
    for (const answer of ['j\n', ' Ja\n', 'y\n']) assert.equal(await states(answer, 'de'), 0, answer);
    for (const answer of ['nein\n', 'jaja\n', '\n', '']) assert.equal(await states(answer, 'de'), 1, answer);
    assert.equal(await states('はい\n', 'ja'), 0);
    assert.equal(await states('j\n', 'en'), 1);
  });

  it('a remedy of the catalogue has its name of that language', async () => {
    const { text } = await takenBack([...begun('flush-dns'), kept('flush-dns')], {}, 'ja\n', 'de');
    assert.equal(text, 'Rückgängig gemacht: Alte Adressen vergessen. Alles ist wie vorher.\n\n');
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
  language: Language = 'en',
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
    reader: readerOf(values, terminal, await phrasesIn(language)),
    translator: await translatorInto(language),
    workshop: { hands: theseHands, journal: journal as Journal, now: () => new Date() },
    run: 'now',
    signal: new AbortController().signal,
  };
  return { status: await takeBack(session), text: printed.join('') };
}
