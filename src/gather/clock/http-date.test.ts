import assert from 'node:assert/strict';
import test from 'node:test';
import { readDate } from './http-date.ts';

const dated = (headers: Readonly<Record<string, string>>) => ({
  ...{ status: 200, headers, body: new Uint8Array(), announcedBytes: 0, receivedBytes: 0 },
  ended: 'complete' as const,
  firstByteMs: 1,
  silentMs: 0,
});
const SENT = Date.parse('2026-01-05T10:00:00Z');

test('compared at mid round trip, half a second of resolution', () => {
  const reading = readDate(dated({ date: 'Mon, 05 Jan 2026 10:00:00 GMT' }), SENT, 1_000);
  assert.deepEqual(reading, { aheadSeconds: 0, uncertaintySeconds: 1 });
});

test('a computer that is ahead has a positive number', () => {
  assert.equal(readDate(dated({ date: 'Mon, 05 Jan 2026 09:50:00 GMT' }), SENT, 1_000)?.aheadSeconds, 600);
});

test('an answer from a cache is as old as it says', () => {
  const reading = readDate(dated({ date: 'Mon, 05 Jan 2026 09:00:00 GMT', age: '3600' }), SENT, 1_000);
  assert.deepEqual(reading, { aheadSeconds: 0, uncertaintySeconds: 1.5 });
});

test('without a readable Date nothing is said', () => {
  assert.equal(readDate(dated({}), SENT, 0), null);
  assert.equal(readDate(dated({ date: 'yesterday' }), SENT, 0), null);
});
