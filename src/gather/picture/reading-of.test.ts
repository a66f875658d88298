import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readingOf } from './reading-of.ts';

const reading = {
  ...{ width: 800, height: 600, text: 'Status code - 0xCAA70004' },
  lines: [
    {
      kind: 'hex',
      heightPixels: 10,
      tries: [
        { text: '0xCAA70004', confidence: 90 },
        { text: 'x', confidence: null },
      ],
    },
  ],
};

describe('a reading that a browser sends', () => {
  it('comes in as it was made', () => {
    assert.deepEqual(readingOf(JSON.stringify(reading)), reading);
  });

  it('is refused when it is anything else', () => {
    for (const json of [
      '',
      'null',
      '[]',
      '{"lines":[]}',
      JSON.stringify({ ...reading, lines: [{}] }),
      '{"lines":[null],"text":""}',
    ])
      assert.equal(readingOf(json), undefined, json);
  });

  it('is cut where it is larger than any picture makes it', () => {
    const lines = Array.from({ length: 40 }, () => ({
      ...reading.lines[0],
      tries: Array(20).fill({ text: 'x'.repeat(5000) }),
    }));
    const cut = readingOf(JSON.stringify({ ...reading, lines, text: 'y'.repeat(100_000) }));
    assert.deepEqual([cut?.lines.length, cut?.lines[0]?.tries.length, cut?.text.length], [28, 9, 20_000]);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (json) => void readingOf(json)));
  });
});
