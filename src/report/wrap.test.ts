import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { plain } from './style.ts';
import { padded, shortened, widthOf, wrap } from './wrap.ts';

const wrapped = (text: string, columns: number, lead = '') => wrap([text], { columns, lead }, plain);

describe('wrap', () => {
  it('breaks at blanks and hangs behind the lead', () => {
    assert.deepEqual(wrapped('one two three four', 12, '1. '), ['1. one two', '   three', '   four']);
  });

  it('cuts a host name behind its dots, a word without any where the line ends', () => {
    assert.deepEqual(wrapped('login.microsoftonline.com', 18), ['login.', 'microsoftonline.', 'com']);
    assert.deepEqual(wrapped('0123456789abcdef', 10), ['0123456789', 'abcdef']);
  });

  it('never cuts the address of a page: it could no longer be opened', () => {
    assert.deepEqual(wrapped('see https://learn.microsoft.com/entra now', 20), [
      'see',
      'https://learn.microsoft.com/entra',
      'now',
    ]);
  });

  it('breaks Japanese between words, by the two columns that each character takes', () => {
    const text = 'このコンピューターは、サインイン サービスへの接続を「確認」しています。もう一度お試しください。';
    for (let columns = 16; columns <= 80; columns++) {
      const lines = wrapped(text, columns, '- ');
      assert.equal(lines.join('').replaceAll(/ |^-/g, ''), text.replaceAll(' ', ''));
      for (const line of lines) {
        assert.ok(widthOf(line) <= columns, `${columns}: ${line}`);
        assert.doesNotMatch(line, /^(?:- | {2})[、。」ー]|「$/, `${columns}: ${line}`);
      }
    }
  });

  it('keeps French colons on their lines', () => {
    assert.deepEqual(wrapped('Attention\u00a0: rien', 11), ['Attention\u00a0:', 'rien']);
    assert.deepEqual(wrapped('Le pare-feu\u00a0: rien', 12), ['Le', 'pare-feu\u00a0:', 'rien']);
  });

  it('counts, fills and cuts by columns', () => {
    assert.deepEqual(['abc', '日本語', '🙂', 'é'].map(widthOf), [3, 6, 2, 1]);
    assert.equal(`${padded('日本', 6)}|`, '日本  |');
    assert.equal(shortened('日本語です', 6), '日本…');
    assert.equal(shortened('日本語', 6), '日本語');
  });

  it('loses no character and exceeds no line, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), fc.integer({ min: 10, max: 100 }), (text, columns) => {
        const lines = wrapped(text, columns);
        assert.equal(lines.join('').replaceAll(' ', ''), text.replace(/\s/g, ''));
        assert.ok(lines.every((line) => line.length <= columns || line.includes('://')));
      }),
    );
  });
});
