import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import type { Offer } from '../../model/remedy.ts';
import { casesIn, undoable, unfinished } from './case.ts';
import { type Entry, entriesIn, lineOf } from './entry.ts';

const offer: Offer = {
  ...{ id: 'one', title: 'One', cause: 'clock-skew', changes: '', mayBreak: null, undo: '' },
  ...{ needsAdmin: false, provenBy: 'clock-offset', forgets: [], awaits: null, takesMs: 0 },
  steps: [{ kind: 'move', from: 'a', to: 'b' }],
};

const head = (run: string) => ({ at: '2026-11-25T00:00:00.000Z', run, remedy: 'one' });

const whole = (run: string): readonly Entry[] => [
  { ...head(run), says: 'begun', offer },
  { ...head(run), says: 'intended', step: 0 },
  { ...head(run), says: 'done', step: 0 },
  { ...head(run), says: 'proven', proof: 'helped' },
  { ...head(run), says: 'ended', as: 'kept' },
];

test('cut off at any byte, the journal says what came before, and goes on behind it', () => {
  const text = whole('first').map(lineOf).join('');
  const next = whole('second').map(lineOf).join('');
  for (let length = 0; length <= text.length; length += 1) {
    const cut = text.slice(0, length);
    const complete = cut.split('\n').length - 1;
    assert.ok([complete, complete + 1].includes(entriesIn(cut).length));
    const lead = cut === '' || cut.endsWith('\n') ? '' : '\n';
    const [first, second] = casesIn(entriesIn(`${cut}${lead}${next}`)).toReversed();
    assert.equal(first?.ending, 'kept');
    assert.equal(second?.ending ?? null, complete < 5 && entriesIn(cut).length < 5 ? null : 'kept');
  }
});

test('any text is read', () => {
  fc.assert(fc.property(fc.string(), (text) => Array.isArray(casesIn(entriesIn(text)))));
});

test('what is taken back is the last call, newest first, and then the one before', () => {
  const both = [...whole('first'), ...whole('second')];
  assert.deepEqual(
    undoable(casesIn(both)).map(({ run }) => run),
    ['second'],
  );
  const taken: readonly Entry[] = [...both, { ...head('second'), says: 'undoing' }];
  assert.deepEqual(
    unfinished(casesIn(taken)).map(({ run }) => run),
    ['second'],
  );
  const ended: readonly Entry[] = [...taken, { ...head('second'), says: 'ended', as: 'undone' }];
  assert.deepEqual(
    undoable(casesIn(ended)).map(({ run }) => run),
    ['first'],
  );
});

test('what could not be put back does not stand before what can, and is tried again in the end', () => {
  const runs = (entries: readonly Entry[]) => undoable(casesIn(entries)).map(({ run }) => run);
  const stuck: readonly Entry[] = [
    ...whole('first'),
    ...whole('second'),
    { ...head('second'), says: 'undoing' },
    { ...head('second'), says: 'ended', as: 'left' },
  ];
  assert.deepEqual(runs(stuck), ['first']);
  assert.deepEqual(runs([...stuck, { ...head('first'), says: 'ended', as: 'undone' }]), ['second']);
});

test('what was cut off is no more taken back than what was never begun: it is put in order first', () => {
  assert.deepEqual(undoable(casesIn(whole('first').slice(0, -1))), []);
});

test('what cannot be put back is not offered', () => {
  const flushed: Offer = {
    ...offer,
    steps: [{ kind: 'command', command: ['resolvectl', 'flush-caches'], undo: null }],
  };
  const entries: readonly Entry[] = [
    { ...head('x'), says: 'begun', offer: flushed },
    { ...head('x'), says: 'ended', as: 'kept' },
  ];
  assert.deepEqual(undoable(casesIn(entries)), []);
});
