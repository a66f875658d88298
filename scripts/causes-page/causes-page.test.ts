import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { causesPage } from './causes-page.ts';

test('docs/causes.md says what the catalogue says; npm run causes writes it', () => {
  assert.equal(readFileSync(`${import.meta.dirname}/../../docs/causes.md`, 'utf8'), causesPage());
});
