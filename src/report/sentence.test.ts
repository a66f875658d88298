import assert from 'node:assert/strict';
import test from 'node:test';
import { sentence } from './sentence.ts';

test('a thought gets the full stop of its language, unless it has an end', () => {
  assert.equal(sentence('no account given (--user)'), 'no account given (--user).');
  assert.equal(sentence('アカウントが指定されていません'), 'アカウントが指定されていません。');
  assert.equal(sentence('アカウントが指定されていません (--user)'), 'アカウントが指定されていません (--user)。');
  assert.equal(sentence('DNS サーバーのエラー'), 'DNS サーバーのエラー。');
  assert.equal(sentence('この値は「サインイン」'), 'この値は「サインイン」。');
  assert.equal(sentence('\u{20bb7}'), '\u{20bb7}。');
  assert.equal(sentence('Is it that one?'), 'Is it that one?');
});
