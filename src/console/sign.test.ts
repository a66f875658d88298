import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { icon, sign } from './sign.ts';

it('draws the same in the page, in the tab and where the page is installed', () => {
  const installed = shapesOf(readFileSync(new URL('assets/icon.svg', import.meta.url), 'utf8'));
  assert.equal(installed.length, 2);
  assert.deepEqual(shapesOf(sign.html), installed);
  assert.deepEqual(shapesOf(decodeURIComponent(icon)), installed);
});

const shapesOf = (svg: string): readonly string[] => svg.match(/<(?:rect|path) [^>]*>/g) ?? [];
