import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { remediesPage } from './remedies-page.ts';

test('docs/remedies.md says what the remedies say; npm run remedies writes it', () => {
  assert.equal(readFileSync(`${import.meta.dirname}/../../docs/remedies.md`, 'utf8'), remediesPage());
});
