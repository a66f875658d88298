import assert from 'node:assert/strict';
import test from 'node:test';
import type { HttpAnswer } from '../host/host.ts';
import { answerFacts } from './answer-facts.ts';

const NOW = new Date('2026-01-05T10:00:00Z');
const answer = (headers: Readonly<Record<string, string>>, page = ''): HttpAnswer => ({
  status: 503,
  headers,
  body: new TextEncoder().encode(page),
  announcedBytes: null,
  receivedBytes: page.length,
  ended: 'complete',
  firstByteMs: 1,
  silentMs: 0,
});

test('what an answer without anything says', () => {
  assert.deepEqual(answerFacts(answer({}), NOW), {
    status: 503,
    location: null,
    server: null,
    via: null,
    retryAfterSeconds: null,
    pageTitle: null,
  });
});

test('Retry-After in seconds, as a date by our clock, as a date by the server', () => {
  const after = (headers: Readonly<Record<string, string>>) => answerFacts(answer(headers), NOW).retryAfterSeconds;
  const date = 'Mon, 05 Jan 2026 10:02:00 GMT';
  assert.equal(after({ 'retry-after': '30' }), 30);
  assert.equal(after({ 'retry-after': date }), 120);
  assert.equal(after({ 'retry-after': date, date: 'Mon, 05 Jan 2026 10:01:00 GMT' }), 60);
  assert.equal(after({ 'retry-after': 'Mon, 05 Jan 2026 09:00:00 GMT' }), 0);
  assert.equal(after({ 'retry-after': 'soon' }), null);
});

test('the title of a page, on one line and not too long', () => {
  const title = (page: string) => answerFacts(answer({}, page), NOW).pageTitle;
  assert.equal(title('<html><TITLE lang="en">\n  Log in &amp;\n surf </TITLE>'), 'Log in & surf');
  assert.equal(title(`<title>${'x'.repeat(500)}</title>`)?.length, 120);
  assert.equal(title('<title></title>'), null);
  assert.equal(title('Microsoft Connect Test'), null);
});
