import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nameFits } from './name-fits.ts';

describe('names in certificates', () => {
  it('fit exactly, in any case, or by an asterisk for one label', () => {
    assert.ok(nameFits('login.example.com', ['other.example', 'LOGIN.example.com']));
    assert.ok(nameFits('login.example.com', ['DNS:*.example.com']));
  });

  it('do not fit a deeper name, the bare domain or nothing', () => {
    assert.ok(!nameFits('a.login.example.com', ['*.example.com']));
    assert.ok(!nameFits('example.com', ['*.example.com']));
    assert.ok(!nameFits('localhost', ['*']));
    assert.ok(!nameFits('login.example.com', []));
  });
});
