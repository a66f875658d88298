import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { codeLike } from './code-like.ts';

describe('a word of a picture', () => {
  it('is like a code, misread or not', () => {
    for (const word of ['0xCAA70004', 'OxCAATO004', '(CAA20003)', 'CAAS001C', '0x80090016', 'Gx801003ED', '0xB0180014'])
      assert.equal(codeLike(word, undefined), 'hex', word);
    for (const word of ['AADSTS50126:', 'AADSTSS0126', 'AADSTSB0002:'])
      assert.equal(codeLike(word, undefined), 'named', word);
  });

  it('is like a number of a code only behind what announces one', () => {
    assert.equal(codeLike('53003', 'Code:'), 'number');
    assert.equal(codeLike('53003', 'Code'), 'number');
    assert.equal(codeLike('53003', 'of'), undefined);
    assert.equal(codeLike('53003', undefined), undefined);
  });

  it('is like none when it is a word, a date or an id', () => {
    for (const word of ['Microsoft', 'contact', 'administrator.', '2026-03-12T01:17:25Z', 'Decade', 'facade'])
      assert.equal(codeLike(word, 'Timestamp:'), undefined, word);
  });
});
