import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { inRow, isWhole, type Said, say, toldBy, wordsAs, wordsIn } from './said.ts';

describe('a sentence', () => {
  const minutes = say`${3} minutes`;
  const late = say`${'time.example'} is ${minutes} late`;

  it('keeps its template and what stands in its places beside the English text', () => {
    assert.deepEqual(late, {
      text: 'time.example is 3 minutes late',
      template: '{0} is {1} late',
      places: ['time.example', { text: '3 minutes', template: '{0} minutes', places: ['3'] }],
    });
  });

  it('is told in another language with its places in the order of that language', () => {
    const german = { '{0} is {1} late': 'Um {1} geht {0} nach', '{0} minutes': '{0} Minuten' };
    assert.equal(toldBy(german, late), 'Um 3 Minuten geht time.example nach');
    assert.equal(toldBy({ '{0} minutes': '{0} Minuten' }, late), 'time.example is 3 Minuten late');
  });

  it('is the English text where there is no translation, whatever stands in its places', () => {
    const names = fc.oneof(fc.string(), fc.constantFrom('{0}', '$&', '__proto__'));
    fc.assert(
      fc.property(names, names, (one, other) => {
        const said: Said = say`${one} and ${say`so ${other}`}`;
        return toldBy({}, said) === said.text && said.text === `${one} and so ${other}` && isWhole(said);
      }),
    );
  });

  it('stands in a row with others, each told by its own template', () => {
    const row = inRow([minutes, 'time.example', late]);
    assert.deepEqual([row.text, isWhole(row)], ['3 minutes; time.example; time.example is 3 minutes late', true]);
    const german = { '{0} minutes': '{0} Minuten', '; ': ' / ', '{0}; {1}': 'another sentence' };
    assert.equal(toldBy(german, inRow([minutes, 'a'])), '3 Minuten / a');
    assert.equal(toldBy(german, inRow([minutes, 'a', 'b'])), '3 Minuten / a / b');
    assert.equal(toldBy(german, inRow([minutes, 'a'], say`, `)), '3 Minuten, a');
    assert.deepEqual([inRow([]).text, isWhole(inRow([]))], ['', true]);
  });

  it('comes back whole from a record that has a name of its own for it', () => {
    assert.deepEqual(wordsIn({ ...wordsAs('why', late) }, 'why'), late);
    assert.deepEqual(wordsIn({ why: 'of an older version' }, 'why'), { text: 'of an older version' });
  });

  it('is not whole with a place too often, too few or out of order', () => {
    for (const template of ['{0}{0}', '{1}{0}', '{0}', '{0}{1}{2}'])
      assert.equal(isWhole({ template, places: ['a', 'b'] }), false, template);
  });
});
