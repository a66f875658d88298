import assert from 'node:assert/strict';
import test from 'node:test';
import { failed, type Outcome, success } from '../../model/failure.ts';
import { firstSuccess, onePerFamily, somePerFamily } from './first-success.ts';

const refused = failed('connect', 'connection-refused');

test('one address of each family, IPv4 first', () => {
  assert.deepEqual(onePerFamily(['::1', '2001:db8::1', '10.0.0.1', '10.0.0.2']), ['10.0.0.1', '::1']);
  assert.deepEqual(onePerFamily(['::1']), ['::1']);
  assert.deepEqual(onePerFamily([]), []);
});

test('some addresses of each family that there is', () => {
  const eight = Array.from({ length: 8 }, (_, n) => `10.0.0.${n}`);
  assert.deepEqual(somePerFamily(['::1', ...eight]), [eight.slice(0, 4), ['::1']]);
  assert.deepEqual(somePerFamily(['::1', '::2']), [['::1', '::2']]);
  assert.deepEqual(somePerFamily([]), []);
});

test('a failure waits for the others, a success does not', async () => {
  const never = new Promise<Outcome<string>>(() => {});
  assert.deepEqual(await firstSuccess([Promise.resolve(refused), Promise.resolve(success('v6'))]), success('v6'));
  assert.deepEqual(await firstSuccess([never, Promise.resolve(success('v6'))]), success('v6'));
  const timedOut = Promise.resolve(failed('connect', 'timed-out'));
  assert.deepEqual(await firstSuccess([Promise.resolve(refused), timedOut]), await timedOut);
  assert.deepEqual(await firstSuccess([]), failed('resolve', 'no-address'));
});

test('what succeeds too late is discarded', async () => {
  const late = Promise.withResolvers<Outcome<string>>();
  const discarded: string[] = [];
  await firstSuccess([Promise.resolve(success('early')), late.promise], (value) => discarded.push(value));
  late.resolve(success('late'));
  await late.promise;
  assert.deepEqual(discarded, ['late']);
});
