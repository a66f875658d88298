import assert from 'node:assert/strict';
import test from 'node:test';
import { languageOf } from './language.ts';

test('a language is found by any tag of it, whatever country and characters stand behind', () => {
  for (const tag of ['de', 'DE', 'de-AT', 'de_DE.UTF-8', 'de_CH@euro', 'de.ISO-8859-1'])
    assert.equal(languageOf(tag), 'de', tag);
  for (const tag of ['', 'C', 'C.UTF-8', 'POSIX', 'xx', 'deutsch', 'constructor', '-de'])
    assert.equal(languageOf(tag), undefined, tag);
});
