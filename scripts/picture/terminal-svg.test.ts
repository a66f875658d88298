import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { terminalSvg } from './terminal-svg.ts';

const texts = (svg: string): readonly string[] => svg.match(/(?<=<text[^>]*>).*(?=<\/text>)/g) ?? [];

describe('a picture of a terminal', () => {
  it('shows the command and what came, line by line', () => {
    const svg = terminalSvg('signin-doctor check', 'One\r\n\r\n  - Two & <three>\r\n');
    assert.deepEqual(texts(svg).slice(1), ['One', '- Two &amp; &lt;three&gt;']);
    assert.match(texts(svg)[0] ?? '', / signin-doctor check$/);
  });

  it('dresses text as the codes say', () => {
    const [, line = ''] = texts(terminalSvg('x', '\u001b[31mProblem:\u001b[39m so \u001b[1mbold\u001b[22m'));
    assert.match(
      line,
      /^<tspan fill="#ff7b72"[^>]*>Problem:<\/tspan> so <tspan font-weight="bold"[^>]*>bold<\/tspan>$/,
    );
  });

  it('says the same to those who cannot see', () => {
    assert.match(terminalSvg('x', '\u001b[1mHow we know\u001b[22m'), /<desc>How we know<\/desc>/);
  });

  it('draws nothing that it does not know', () => {
    assert.throws(() => terminalSvg('x', '\u001b[2Jgone'), /nobody knows/);
  });
});
