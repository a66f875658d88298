import assert from 'node:assert/strict';
import { it } from 'node:test';
import { DATA_BITS, readSymbols, writeSymbols } from './symbols.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const PLACES = 12;
const ERRORS = Array.from({ length: ALPHABET.length - 1 }, (_, error) => error + 1);

/** The word with another symbol at a place: what is added to it in the field is the error. */
const spoilt = (word: readonly number[], place: number, error: number): readonly number[] =>
  word.with(place, (word[place] ?? 0) ^ error);

const written = (word: readonly number[]): string => word.map((symbol) => ALPHABET[symbol]).join('');
const symbolsOf = (data: bigint): readonly number[] =>
  [...writeSymbols(data).replaceAll('-', '')].map((letter) => ALPHABET.indexOf(letter));

/**
 * The code is linear: whether an error is noticed depends on the error alone, not on the word that it meets. So every error on one word
 * is every error on every word; a second word shows that this holds.
 */
it('every one wrong symbol, every two wrong ones and with them every two that changed places are noticed', () => {
  for (const data of [0n, (1n << DATA_BITS) - 1n, 0b1110011101010101010101010101010101010101010101010n]) {
    const word = symbolsOf(data);
    assert.equal(readSymbols(written(word)), data);
    for (let place = 0; place < PLACES; place += 1)
      for (const error of ERRORS) {
        const once = spoilt(word, place, error);
        assert.equal(readSymbols(written(once)), 'wrong');
        for (let second = place + 1; second < PLACES; second += 1)
          for (const other of ERRORS)
            if (readSymbols(written(spoilt(once, second, other))) !== 'wrong')
              assert.fail(`${error} at ${place} and ${other} at ${second} are not noticed in ${data}`);
      }
  }
});

it('a code has no more than twelve characters', () => {
  assert.equal(writeSymbols((1n << DATA_BITS) - 1n).replaceAll('-', '').length, PLACES);
});
