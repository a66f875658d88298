import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { pictureHead } from './picture-head.ts';

const SAMPLES = join(import.meta.dirname, '../../cli/commands/explain/samples');
const sample = (name: string): Buffer => readFileSync(join(SAMPLES, name));

/** The beginning of a PNG that says it has so many pixels. */
function headOfPng(width: number, height: number): Buffer {
  const head = Buffer.alloc(33);
  head.write('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1');
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return head;
}

describe('the head of a picture', () => {
  it('tells format and size without decoding', () => {
    assert.deepEqual(pictureHead(sample('teams-en-light-100-sharp.png')), { format: 'PNG', width: 670, height: 296 });
    assert.deepEqual(pictureHead(sample('windows-es-light-60-jpeg.jpg')), { format: 'JPEG', width: 422, height: 289 });
    assert.deepEqual(pictureHead(sample('page-en-dark-60-webp.webp')), { format: 'WebP', width: 410, height: 269 });
    assert.deepEqual(pictureHead(headOfPng(20_000, 20_000)), { format: 'PNG', width: 20_000, height: 20_000 });
  });

  it('reads every kind of WebP and BMP', () => {
    const lossless = Buffer.from('RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2f\x00\x00\x00\x00', 'latin1');
    lossless.writeUInt32LE((299 << 14) | 799, 21);
    assert.deepEqual(pictureHead(lossless), { format: 'WebP', width: 800, height: 300 });
    const extended = Buffer.from('RIFF\0\0\0\0WEBPVP8X\0\0\0\0\0\0\0\0\x1f\x03\0\x2b\x01\0\0', 'latin1');
    assert.deepEqual(pictureHead(extended), { format: 'WebP', width: 800, height: 300 });
    const bitmap = Buffer.alloc(54);
    bitmap.write('BM', 'latin1');
    bitmap.writeInt32LE(640, 18);
    bitmap.writeInt32LE(-480, 22);
    assert.deepEqual(pictureHead(bitmap), { format: 'BMP', width: 640, height: 480 });
  });

  it('names formats that cannot be read', () => {
    assert.equal(pictureHead(Buffer.from('GIF89a\x01\0\x01\0\0\0\0\0\0\0', 'latin1')), 'GIF');
    assert.equal(pictureHead(Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1')), 'HEIC');
  });

  it('knows nothing of text, and of pictures that break off', () => {
    for (const bytes of [
      Buffer.alloc(0),
      Buffer.from('BMW is no picture'),
      sample('windows-es-light-60-jpeg.jpg').subarray(0, 40),
    ])
      assert.equal(pictureHead(bytes), undefined);
  });

  it('ends for whatever bytes follow a beginning', () => {
    const beginnings = ['\x89PNG\r\n\x1a\n', '\xff\xd8\xff', 'RIFF\0\0\0\0WEBPVP8 ', 'BM\0\0\0\0\0\0\0\0', ''];
    fc.assert(
      fc.property(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 200 }), (beginning, rest) => {
        pictureHead(Buffer.concat([Buffer.from(beginning, 'latin1'), rest]));
      }),
    );
  });
});
