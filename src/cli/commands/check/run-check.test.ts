import assert from 'node:assert/strict';
import test from 'node:test';
import { readArguments } from '../../arguments.ts';
import { asksEverything } from './run-check.ts';

const isAskedAtOnce = (...args: readonly string[]): boolean =>
  asksEverything(readArguments(args, 'check', ['only', 'skip', 'offline', 'user', 'code', 'since']));

test('the first questions are on their way at once only where they will be asked in any case', () => {
  assert.equal(isAskedAtOnce(), true);
  assert.equal(isAskedAtOnce('--user', 'user-1@contoso.example'), true);
  assert.equal(isAskedAtOnce('--only', 'tls-chain'), false);
  assert.equal(isAskedAtOnce('--skip', 'tls-chain'), false);
  assert.equal(isAskedAtOnce('--offline'), false);
  assert.equal(isAskedAtOnce('--code', 'nonsense'), false);
  assert.equal(isAskedAtOnce('--since', 'nowhere.json'), false);
  assert.equal(isAskedAtOnce('0xCAA70004'), false, 'that call is refused');
});
