import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { crc32, deflateSync } from 'node:zlib';
import { openRecogniser } from '../../../gather/host/recogniser.ts';
import { codesInPicture } from '../../../gather/picture/codes-in-picture.ts';
import { readPicture } from '../../../gather/picture/read-picture.ts';
import { PROGRAM, signinDoctor } from '../../run-for-tests.ts';

/** Drawn by `npm run screenshots -- --keep`; the name says how. */
const SAMPLES = join(import.meta.dirname, 'samples');

const CODES: Readonly<Record<string, string>> = {
  'page-en-dark-60-webp.webp': 'AADSTS50126',
  'page-fr-light-125-poorJpeg.jpg': 'AADSTS50058',
  'teams-en-light-100-sharp.png': '0xCAA20003',
  'windows-de-dark-100-turned.png': '0xCAA90018',
  'windows-es-light-60-jpeg.jpg': '0xCAA5001C',
};

/** A picture takes three seconds, on a computer that does much else ten times as long. */
const limitMs = 120_000;

const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
after(() => rmSync(folder, { recursive: true }));

function written(name: string, bytes: Buffer): string {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
}

const sample = (name: string): Buffer => readFileSync(join(SAMPLES, name));

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, crc] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  crc.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, crc]);
}

/** A white PNG in shades of grey. */
function whitePng(width: number, height: number, rows = height): Buffer {
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0]);
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  const line = Buffer.alloc(width + 1, 255).fill(0, 0, 1);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: rows }, () => line)))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('a picture', () => {
  it('is read: every sample gives its code, and what is sure is right', async () => {
    const eye = await openRecogniser();
    assert.ok(eye);
    assert.deepEqual(readdirSync(SAMPLES).toSorted(), Object.keys(CODES));
    for (const [name, code] of Object.entries(CODES)) {
      const picture = eye.decode(sample(name));
      assert.ok(picture, name);
      const seen = await codesInPicture(readPicture(eye, picture, () => {}));
      assert.deepEqual(
        seen.map((each) => each.code),
        [code],
        `${name}: ${JSON.stringify(seen)}`,
      );
    }
  });
});

describe('signin-doctor explain, given a picture', { concurrency: 2 }, () => {
  it('says what it shows, then what that means, from a file and from standard input', async () => {
    const name = 'teams-en-light-100-sharp.png';
    const { status, stdout, stderr } = await signinDoctor(['explain', join(SAMPLES, name)], { limitMs });
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(stdout, /^\s+The picture shows 0xCAA20003\.\n\n0xCAA20003: The sign-in service/);
    const piped = await signinDoctor(['explain', '-', '--json'], { input: sample(name), limitMs });
    const { codes, picture } = JSON.parse(piped.stdout);
    assert.deepEqual([piped.status, codes[0].code, codes.length], [0, '0xCAA20003', 1]);
    assert.deepEqual(
      [picture.widthPixels, picture.codes],
      [670, [{ code: '0xCAA20003', certainty: 'sure', readAs: '0xCAA20003' }]],
    );
  });

  it('says in one line what is wrong with a file that it cannot read', async () => {
    const bomb = whitePng(20_000, 20_000, 1);
    const cases: readonly (readonly [string, Buffer, RegExp])[] = [
      ['bomb.png', bomb, /has 20000 × 20000 pixels, which is too much/],
      ['cut.png', sample('teams-en-light-100-sharp.png').subarray(0, 20), /is a damaged picture/],
      [
        'truncated.png',
        sample('teams-en-light-100-sharp.png').subarray(0, 3000),
        /is a damaged picture|no .+ can be read/,
      ],
      ['white.png', whitePng(300, 200), /no text can be read in/],
      ['dot.png', whitePng(3, 3), /is too small to show a code/],
      ['moving.gif', Buffer.from('GIF89a\x01\0\x01\0\0\0\0\0\0\0', 'latin1'), /is a GIF picture, which cannot be read/],
      ['empty.png', Buffer.alloc(0), /is no picture and no report/],
      ['text.png', Buffer.from('no picture at all'), /is no picture and no report/],
    ];
    for (const [name, bytes, says] of cases) {
      const { status, stdout, stderr } = await signinDoctor(['explain', written(name, bytes)], { limitMs });
      assert.deepEqual([status, stdout], [2, ''], name);
      assert.match(stderr, says);
      assert.match(stderr, /^signin-doctor: [^\n]+\n$/);
    }
  });

  it('ends at once when interrupted', async () => {
    const child = spawn(PROGRAM, ['explain', join(SAMPLES, 'windows-de-dark-100-turned.png')]);
    // Long enough for the thread to be at work; where the machine is slower, the program itself is interrupted, which must end as well.
    const timer = setTimeout(() => child.kill('SIGINT'), 900);
    const [status, signal] = await once(child, 'close');
    clearTimeout(timer);
    assert.ok(signal === 'SIGINT' || status === 130, `${status} ${signal}`);
  });
});
