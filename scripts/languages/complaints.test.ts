import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { languages } from '../../src/model/language.ts';
import { compared, complaintsAbout } from './complaints.ts';

describe('translations', () => {
  for (const [tag, name] of Object.entries(languages).filter(([tag]) => tag !== 'en'))
    it(`lack nothing in ${name}`, async () => {
      assert.deepEqual(await complaintsAbout(tag), []);
    });

  it('of a language that nobody began are missing file by file', async () => {
    assert.ok((await complaintsAbout('xx')).every((complaint) => complaint.endsWith(' is missing')));
  });

  it('are complained about by what they lack, have too much, or say wrong', () => {
    const original = { title: 'Go there at once', steps: ['Open {page} on https://a.example/x', 'Windows: click'] };
    const of = (translation: Parameters<typeof compared>[2]) => compared('x', original, translation);
    assert.deepEqual(of({ title: 'Hin', steps: ['{page} öffnen: https://a.example/x', 'Windows: klicken'] }), []);
    assert.deepEqual(of({ title: 'Hin', steps: ['{page} öffnen: https://a.example/x'] }), [
      'x steps 1 is untranslated',
    ]);
    assert.deepEqual(of({ title: ' ', steps: ['{side} https://a.example/x', 'Auf Windows klicken'], more: 'Mehr' }), [
      'x title is empty',
      'x steps 0 does not hold the same places',
      'x steps 1 does not hold the same system',
      'x more has no original',
    ]);
    assert.deepEqual(of({ title: 'Go there at once', steps: ['{page} https://b.example', 'Windows: klicken'] }), [
      'x title is still in English',
      'x steps 0 does not hold the same addresses',
    ]);
  });
});
