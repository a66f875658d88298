import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { plain } from './style.ts';
import { wrap } from './wrap.ts';

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
