import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { crc32, deflateSync } from 'node:zlib';
import { openRecogniser } from './recogniser.ts';

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, crc] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  crc.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, crc]);
}

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const END = chunk('IEND', Buffer.alloc(0));

/** Two pixels in a palette of white and red. */
const paletted = Buffer.concat([
  SIGNATURE,
  chunk('IHDR', Buffer.from([0, 0, 0, 2, 0, 0, 0, 1, 8, 3, 0, 0, 0])),
  chunk('PLTE', Buffer.from([255, 255, 255, 255, 0, 0])),
  chunk('IDAT', deflateSync(Buffer.from([0, 0, 1]))),
  END,
]);

/** Black, and black that lets everything through, before white paper. */
const seeThrough = Buffer.concat([
  SIGNATURE,
  chunk('IHDR', Buffer.from([0, 0, 0, 2, 0, 0, 0, 1, 8, 6, 0, 0, 0])),
  chunk('IDAT', deflateSync(Buffer.from([0, 0, 0, 0, 255, 0, 0, 0, 0]))),
  END,
]);

/** One row above the other, the lower one first: green, then blue. */
function bitmap(): Buffer {
  const head = Buffer.alloc(54);
  head.write('BM', 'latin1');
  for (const [at, value] of [
    [10, 54],
    [14, 40],
    [18, 1],
    [22, 2],
  ] as const)
    head.writeInt32LE(value, at);
  head.writeUInt16LE(1, 26);
  head.writeUInt16LE(32, 28);
  return Buffer.concat([head, Buffer.from([0, 255, 0, 0, 255, 0, 0, 0])]);
}

describe('decoding a picture', async () => {
  const eye = await openRecogniser();
  const shades = (bytes: Buffer): readonly number[] => [...(eye?.decode(bytes)?.pixels ?? [])];

  it('gives the shades of palettes, of what is transparent, and of deep bitmaps', () => {
    assert.deepEqual(shades(paletted), [255, 76]);
    assert.deepEqual(shades(seeThrough), [0, 255]);
    assert.deepEqual(shades(bitmap()), [29, 149]);
  });

  it('gives nothing for what is broken', () => {
    for (const bytes of [
      paletted.subarray(0, 40),
      bitmap().subarray(0, 56),
      Buffer.from('\xff\xd8\xff nothing', 'latin1'),
    ])
      assert.equal(eye?.decode(bytes), undefined);
  });
});
