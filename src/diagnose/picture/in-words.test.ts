import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textOf } from '../../model/said.ts';
import { dayOf, listInWords, spanInWords } from './in-words.ts';

describe('words', () => {
  it('give a span in the largest unit of which there are two', () => {
    assert.deepEqual(
      [1, 90, 600, 7_300, -400 * 86_400].map((seconds) => spanInWords(seconds).text),
      ['1 second', '90 seconds', '10 minutes', '2 hours', '400 days'],
    );
  });

  it('join a list', () => {
    assert.deepEqual(
      [[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((list) => textOf(listInWords(list))),
      ['', 'a', 'a and b', 'a, b and c'],
    );
  });

  it('shorten an instant to its day, and leave alone what is none', () => {
    assert.deepEqual(['2026-03-02T23:00:00Z', 'soon'].map(dayOf), ['2026-03-02', 'soon']);
  });
});
