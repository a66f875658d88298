import assert from 'node:assert/strict';
import { it } from 'node:test';
import { harmless } from './show-plan.ts';

it('a letter keeps its lines and indents on a terminal, and steers nothing there', () => {
  assert.equal(harmless('One\r\n  two \u001b]0;x\u0007\u202e\r\n\r\nthree'), 'One\n  two ]0;x\n\nthree');
});
