import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sentencesIn } from './sentences-in.ts';

describe('sentences in a source text', () => {
  it('are found with their places numbered, also within the places of others', () => {
    const source = [
      'const a = say`Plain`;',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is a source text
      "const b = say`${name} is ${isLate ? say`${count({ of: `}${'x'}` })} minutes late` : ''}, they said`;",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is a source text
      'const other = `${name} is no sentence of ours`; const essay = essay`neither`;',
    ].join('\n');
    assert.deepEqual(sentencesIn(source), ['Plain', '{0} is {1}, they said', '{0} minutes late']);
  });
});
