import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { sign } from './sign.ts';

it('draws what the icon draws', () => {
  const icon = readFileSync(new URL('assets/icon.svg', import.meta.url), 'utf8');
  assert.deepEqual(shapesOf(sign.html), shapesOf(icon));
  assert.equal(shapesOf(icon).length, 2);
});

const shapesOf = (svg: string): readonly string[] => svg.match(/<(?:rect|path) [^>]*>/g) ?? [];
