import assert from 'node:assert/strict';
import test from 'node:test';
import type { Evidence, Hypothesis } from '../model/evidence.ts';
import { failed, success } from '../model/failure.ts';
import { diagnose, suppositionsOn } from './diagnose.ts';
import { contacted, cutAt, NEEDED, proven, SIGN_IN, setting, TEAMS, through, world } from './evidence-for-tests.ts';

const PROXY = '10.0.0.8:3128';

const deadProxy = world({
  settings: [setting(PROXY)],
  proxies: [contacted(PROXY, 'connection-refused')],
  transfers: [],
  metadata: [],
  tls: NEEDED.flatMap((name) => [cutAt(name, 'proxy-tunnel', 'connection-refused', through(PROXY)), proven(name)]),
});

const tried = (hypothesis: Hypothesis, works: boolean, host = SIGN_IN): Evidence => ({
  kind: 'what-if-tried',
  ...{ from: { check: 'what-if' }, seenAt: '2026-03-02T09:00:01.000Z', hypothesis, host, using: null, durationMs: 90 },
  outcome: works ? success(null) : failed('connect', 'timed-out'),
});

const reasonsWith = (...more: readonly Evidence[]): readonly string[] =>
  diagnose([...deadProxy, ...more]).findings.flatMap(({ because }) => because.map(({ text }) => text));

test('a healthy network gives nothing to try', () => {
  assert.deepEqual(suppositionsOn(world()), []);
});

test('a dead proxy: whether it works without', () => {
  assert.deepEqual(suppositionsOn(deadProxy), [{ hypothesis: 'past-the-proxy', host: SIGN_IN }]);
});

test('what became of it stands behind the first reason', () => {
  const [first, second] = reasonsWith(tried('past-the-proxy', true));
  assert.deepEqual([first], reasonsWith());
  assert.equal(second, `Past the proxy, straight, ${SIGN_IN} works`);
});

test('that it did not help is said as well', () => {
  assert.ok(
    reasonsWith(tried('past-the-proxy', false)).includes(`Past the proxy, straight, ${SIGN_IN} does not work either`),
  );
});

test('what does not belong to the cause or its host is left out', () => {
  assert.deepEqual(reasonsWith(tried('by-ipv4', true), tried('past-the-proxy', true, TEAMS)), reasonsWith());
});
