import assert from 'node:assert/strict';
import test from 'node:test';
import { clouds } from '../catalogue/endpoints.ts';
import type { Evidence } from '../model/evidence.ts';
import { say } from '../model/said.ts';
import type { Check, Context } from './check.ts';
import type { Host } from './host/host.ts';
import { runCheck } from './run-check.ts';

const host: Partial<Host> = { now: () => new Date('2026-01-05T10:00:00Z'), elapsedMs: () => performance.now() };

const contextWith = (signal: AbortSignal): Context => ({
  host: host as Host,
  question: { cloud: clouds.public, user: null, tenant: null },
  signal,
});

const check = (change: Partial<Check>): Check => ({
  id: 'sample',
  title: 'Sample',
  timeoutMs: 1_000,
  run: async () => [],
  summarise: () => say`nothing`,
  ...change,
});

const piece: Evidence = {
  kind: 'resolvers-listed',
  from: { check: 'sample' },
  seenAt: '2026-01-05T10:00:00.000Z',
  resolvers: ['192.168.1.1'],
};

const ended = (signal: AbortSignal): Promise<unknown> =>
  new Promise((resolve) => signal.addEventListener('abort', resolve));

/** Status, why it was not run, and how many other pieces there are. */
async function outcomeOf(change: Partial<Check>, signal = new AbortController().signal) {
  const { status, evidence } = await runCheck(check(change), contextWith(signal));
  const notRun = evidence.find((seen) => seen.kind === 'check-not-run');
  assert.equal(notRun?.status ?? 'done', status);
  return [status, notRun?.why, evidence.filter((seen) => seen !== notRun).length];
}

test('what a check saw is handed on as it is', async () => {
  assert.deepEqual(await runCheck(check({ run: async () => [piece] }), contextWith(AbortSignal.timeout(1_000))), {
    status: 'done',
    evidence: [piece],
  });
});

test('a check that cannot speak here is skipped and not run', async () => {
  const run = () => assert.fail('ran');
  assert.deepEqual(await outcomeOf({ skip: () => say`not Windows`, run }), ['skipped', 'not Windows', 0]);
});

test('a check that throws, at once, later or when it is to say whether it can speak', async () => {
  const thrown = (): never => {
    throw new Error('broken');
  };
  const failed = ['failed', 'Error: broken', 0];
  assert.deepEqual(await outcomeOf({ run: thrown }), failed);
  assert.deepEqual(await outcomeOf({ run: async () => thrown() }), failed);
  assert.deepEqual(await outcomeOf({ skip: thrown }), failed);
});

test('a check that says itself that it could not look', async () => {
  const own: Evidence = { ...piece, kind: 'check-not-run', check: 'sample', status: 'failed', why: 'no access' };
  assert.deepEqual(await outcomeOf({ run: async () => [own] }), ['failed', 'no access', 0]);
});

test('a check that is deaf to its signal is given up', async () => {
  const outcome = await outcomeOf({ timeoutMs: 20, run: () => new Promise(() => {}) });
  assert.deepEqual(outcome, ['timed-out', 'not done after 0.02 seconds', 0]);
});

test('a check that its limit ends hands over what it has', async () => {
  const run = async ({ signal }: Context) => {
    await ended(signal);
    return [piece];
  };
  assert.deepEqual(await outcomeOf({ timeoutMs: 20, run }), ['timed-out', 'not done after 0.02 seconds', 1]);
});

test('an interruption does not wait, not even for a check that would listen', async () => {
  const deaf = () => new Promise<never>(() => {});
  assert.deepEqual(await outcomeOf({ run: deaf }, AbortSignal.abort()), ['skipped', 'interrupted', 0]);
  const later = new AbortController();
  const run = async ({ signal: own }: Context) => {
    later.abort();
    assert.ok(own.aborted);
    return [piece];
  };
  assert.deepEqual(await outcomeOf({ run }, later.signal), ['skipped', 'interrupted', 0]);
});
