import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { codesInPicture } from './codes-in-picture.ts';
import type { Kind, ReadLine, Try } from './reading.ts';

const free = (text: string, confidence = 90): Try => ({ text, confidence });
const bound = (text: string): Try => ({ text, confidence: null });

const seen = (kind: Kind, ...tries: readonly Try[]) => codesInPicture({ lines: [{ kind, tries, heightPixels: 10 }] });

const nine = (of: Try): readonly Try[] => Array.from({ length: 9 }, () => of);

describe('codes in a picture', () => {
  it('are sure when all tries give them', async () => {
    assert.deepEqual(await seen('hex', ...nine(free('Status code - 0xCAA70004'))), [
      { code: '0xCAA70004', certainty: 'sure', readAs: '0xCAA70004' },
    ]);
  });

  it('are no less sure for a misread 0x, which says nothing', async () => {
    const [code] = await seen('hex', ...nine(free('Status code - OXCAA82EE7')));
    assert.deepEqual([code?.code, code?.certainty], ['0xCAA82EE7', 'sure']);
  });

  it('are repaired, and then only probable', async () => {
    for (const [kind, text, code] of [
      ['hex', 'Code - 0xCAAT0004', '0xCAA70004'],
      ['hex', 'Code - 0xB0180014', '0x80180014'],
      ['hex', 'error: CAAS001C', '0xCAA5001C'],
      ['hex', 'Fehlercode: CAAZ20004', '0xCAA20004'],
      ['named', 'AADSTSS0126: The session', 'AADSTS50126'],
      ['named', 'AADSTS501 26: The session', 'AADSTS50126'],
      ['number', 'Error Code: S3OO3', 'AADSTS53003'],
    ] as const) {
      const [first] = await seen(kind, ...nine(free(text)));
      assert.deepEqual([first?.code, first?.certainty], [code, 'probably'], text);
    }
  });

  it('are only probable when one try gives another listed code', async () => {
    const tries = [...nine(free('0xCAA20003')).slice(1), free('0xCAA20008')];
    assert.deepEqual(
      (await seen('hex', ...tries)).map(({ code, certainty }) => [code, certainty]),
      [['0xCAA20003', 'probably']],
    );
  });

  it('are only probable when they were read with effort, or only where no other letters were allowed', async () => {
    for (const tries of [nine(free('0xCAA20003', 40)), nine(bound('0xCAA20003'))]) {
      const [first] = await seen('hex', ...tries);
      assert.deepEqual([first?.code, first?.certainty], ['0xCAA20003', 'probably']);
    }
  });

  it('come first when most lines say them, and otherwise in the order of the lines', async () => {
    const lineOf = (text: string): ReadLine => ({ kind: 'named', tries: nine(free(text, 40)), heightPixels: 10 });
    const told = async (...texts: readonly string[]): Promise<readonly string[]> =>
      (await codesInPicture({ lines: texts.map(lineOf) })).map(({ code }) => code);
    const [one, other] = ['AADSTS80007', 'AADSTS80002'];
    assert.deepEqual(await told(one, other, other), [other, one]);
    assert.deepEqual(await told(one, other), [one, other]);
  });

  it('are what one sure line says, however many others were guessed', async () => {
    const sure: ReadLine = { kind: 'hex', tries: nine(free('0xCAA70004')), heightPixels: 10 };
    const guessed: ReadLine = { kind: 'hex', tries: nine(free('0xCAA20003', 40)), heightPixels: 10 };
    assert.deepEqual(await codesInPicture({ lines: [guessed, guessed, sure] }), [
      { code: '0xCAA70004', certainty: 'sure', readAs: '0xCAA70004' },
    ]);
  });

  it('that no list has are told as read, and are only probable', async () => {
    const [first] = await seen('hex', ...nine(free('0xCAAFFFFF')));
    assert.deepEqual([first?.code, first?.certainty], ['0xCAAFFFFF', 'probably']);
  });

  it('are none where nothing is like one', async () => {
    assert.deepEqual(await seen('number', ...nine(free('Total: 12.50'))), []);
    assert.deepEqual(await codesInPicture({ lines: [] }), []);
  });
});
