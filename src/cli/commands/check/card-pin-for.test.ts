import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, it } from 'node:test';
import { isSameCard } from '../../../gather/card/same-card.ts';
import { thisComputer } from '../../../gather/host/this-computer.ts';
import { localWorld } from '../../../gather/local-world.ts';
import type { CardFacts } from '../../../model/card.ts';
import { success } from '../../../model/failure.ts';
import { english } from '../../../report/languages/english.ts';
import { cardsInReaders } from '../../card-pin.ts';
import type { Terminal } from '../../terminal.ts';
import { cardPinFor } from './card-pin-for.ts';

const FIXTURES = join(import.meta.dirname, '../../../gather/card/fixtures');
const [LISTED, CARD] = ['readers.txt', 'piv-card.txt'].map((name) => readFileSync(join(FIXTURES, name), 'utf8'));

/** This card lies in the first reader. */
const worldWith = (card = CARD) =>
  localWorld(
    thisComputer(),
    {},
    { run: async (_program, args) => success((args.includes('--list-readers') ? LISTED : card) ?? '') },
  );
const world = worldWith();

/** What gives the PIN out where this is typed, or where the time ends while it is waited for; and what the person is told. */
async function askedFor(typed: string, over = new AbortController(), card = CARD) {
  const input = new PassThrough();
  const told: string[] = [];
  const say = (text: string): void => {
    told.push(text);
    if (!text.endsWith('PIN of the card: ')) return;
    setImmediate(() => (typed === '' ? over.abort() : input.write(typed)));
  };
  const terminal = { input, say } as unknown as Terminal;
  const { question, host } = worldWith(card);
  const take = await cardPinFor(question, terminal, english, { host, signal: over.signal });
  return { take, told };
}

describe('the PIN of a card', () => {
  it('is given out once, for the card that it was asked for and no other', async () => {
    const [card] = await cardsInReaders(world);
    assert.ok(card !== undefined && typeof card.certificate === 'object' && card.certificate !== null);
    const { take } = await askedFor('471108\n');
    assert.equal(take({ ...card, reader: 'Another reader' }), null);
    const other = { ...card, certificate: { ...card.certificate, notBefore: '2020-01-01T00:00:00.000Z' } };
    assert.equal(take(other), null);
    assert.equal(take(card), '471108');
    assert.equal(take(card), null);
  });

  it('that nobody types in time is none, and that is said', async () => {
    const { take, told } = await askedFor('');
    const [card] = await cardsInReaders(world);
    assert.equal(take(card as CardFacts), null);
    assert.equal(told.at(-1), 'No PIN came in time.\n');
  });

  it('is not asked for where too few tries are left, and the person is told why', async () => {
    for (const [left, why] of [
      ['0', 'The card has 0 tries left: too few to risk one. No PIN is asked for.\n'],
      ['1', 'The card has 1 try left: too few to risk one. No PIN is asked for.\n'],
    ] as const) {
      const { take, told } = await askedFor(
        '471108\n',
        new AbortController(),
        CARD?.replace('SW2=0xC3', `SW2=0xC${left}`),
      );
      const [card] = await cardsInReaders(world);
      assert.equal(take(card as CardFacts), null);
      assert.deepEqual(told, [why]);
    }
  });
});

it('a card without a certificate is not known again', async () => {
  const [card] = await cardsInReaders(world);
  const bare = { ...(card as CardFacts), certificate: null };
  assert.equal(isSameCard(bare, bare), false);
});
