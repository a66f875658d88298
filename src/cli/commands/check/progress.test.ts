import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { translatorInto } from '../../../catalogue/languages/translator-into.ts';
import type { Progress } from '../../../gather/gather.ts';
import { english } from '../../../report/languages/english.ts';
import { plain } from '../../../report/style.ts';
import type { Terminal } from '../../terminal.ts';
import { progressOn } from './progress.ts';

const step = (id: string, state: Progress['state'], summary = ''): Progress => ({
  check: { id, title: `Title of ${id}` },
  state,
  summary,
});

/** A screen, and what was written to it. */
function screen(live: boolean, columns = 80, rows = 24): { terminal: Terminal; written: string[] } {
  const written: string[] = [];
  const watched = { live, style: plain, columns: () => columns, rows: () => rows };
  const terminal = { ...({} as Terminal), watched, say: (text: string) => void written.push(text) };
  return { terminal, written };
}

const speech = { phrases: english, translator: await translatorInto('en') };

describe('progress', () => {
  it('is a plain line for each check that ended, where nobody watches', () => {
    const { terminal, written } = screen(false);
    const { show, end } = progressOn(terminal, speech);
    show(step('a', 'started'));
    show(step('a', 'done', 'All \u001b[31mright'));
    show(step('b', 'timed-out'));
    end();
    assert.deepEqual(written, ['Title of a: done, All [31mright\n', 'Title of b: no answer\n']);
  });

  it('renews its lines, none wider than the screen, and clears them in the end', async () => {
    const { terminal, written } = screen(true, 20);
    const { show, end } = progressOn(terminal, speech);
    show(step('a', 'started'));
    show(step('b', 'started'));
    await setImmediate();
    show(step('a', 'done', 'All right, as far as can be seen'));
    await setImmediate();
    end();
    assert.deepEqual(written, [
      'looking    Title o…\nlooking    Title o…\n',
      '\u001b[2F\u001b[Jdone       Title o…\nlooking    Title o…\n',
      '\u001b[2F\u001b[J',
    ]);
    for (const line of written.join('').split('\n')) assert.ok(line.replace('\u001b[2F\u001b[J', '').length < 20);
  });

  it('shows what still runs when the screen has too few lines', async () => {
    const { terminal, written } = screen(true, 80, 3);
    const { show } = progressOn(terminal, speech);
    for (const id of ['a', 'b', 'c', 'd']) show(step(id, 'started'));
    show(step('a', 'done'));
    await setImmediate();
    assert.deepEqual(written, ['looking    Title of b\nlooking    Title of c\n']);
  });
});
