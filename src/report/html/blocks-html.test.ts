import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { bullets, command, headline, item, numbered, paragraph, table } from '../block.ts';
import { blocksHtml, type Dress } from './blocks-html.ts';
import { html } from './html.ts';

const dress: Dress = {
  table: 'Table',
  command: (text) => html`<code>${text}</code>`,
  deed: (text) => text,
  address: (page) => `/${page}`,
};

const made = (...blocks: Parameters<typeof blocksHtml>[0]): string => blocksHtml(blocks, dress).html;

describe('blocks for a browser', () => {
  it('are sections under their headings', () => {
    assert.equal(
      made(headline('bad', 'Problem:', 'x'), paragraph('y'), command('z')),
      '<section class="verdict bad"><h2><span class="word">Problem:</span> x</h2><p>y</p><code>z</code></section>\n',
    );
  });

  it('lead to the pages about a thing, and to sources, nowhere else', () => {
    assert.match(made(paragraph({ text: 'c', leadsTo: 'codes/c' })), /<p><a href="\/codes\/c">c<\/a><\/p>/);
    const source = 'https://example.com/';
    const named = { text: `${source} (gelesen am 2026-01-02)`, source };
    assert.match(
      made(bullets([item(named)])),
      /<li><a href="https:\/\/example.com\/" rel="noreferrer">https[^<]*<\/a> \(/,
    );
    assert.doesNotMatch(made(paragraph({ text: 'javascript:alert(1)', source: 'javascript:alert(1)' })), /<a /);
    for (const text of [
      'https://example.com/',
      'https://example.com/ (read 2026-01-02)',
      'see https://example.com',
      'javascript:alert(1)',
      'https://a.example/"onclick="x',
      'http://example.com',
    ])
      assert.doesNotMatch(made(paragraph(text)), /<a /);
  });

  it('show requests with their stages as numbers and bars of one scale', () => {
    const stages = [
      { name: 'name', durationMs: 10 },
      { name: 'connect', durationMs: 30 },
    ];
    const text = made({ kind: 'waterfall', rows: [{ title: 'a.example', stages }] });
    assert.match(text, /a\.example: 40 ms .*<th scope="row">connect<\/th> <td>30 ms<\/td>/);
    assert.match(text, /viewBox="0 0 40 1".*<rect x="10" width="30" height="1"\/>/);
  });

  it('never let a text become markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', 'a', ' ', '\n', '\u202e') }), (text) => {
        const page = made(
          headline('good', text, text),
          paragraph(text, { text, tone: 'faint' }, { text, leadsTo: text }),
          numbered([{ text: [text], under: [item(text)] }]),
          table([[text, text]]),
          command(text),
        );
        const known =
          /<\/?(section|h2|span|p|a|ol|ul|li|div|table|tr|th|td|code)( (class|role|href|tabindex|aria-label|scope)="[^"<>]*")*>/g;
        assert.doesNotMatch(page.replace(known, ''), /[<>"'\u202e]/);
      }),
    );
  });
});
