import assert from 'node:assert/strict';
import test from 'node:test';
import { failed, success } from '../../model/failure.ts';
import { sharedLookup } from './shared-lookup.ts';

test('the hosts file, literal addresses, and nothing after the signal', async () => {
  const lookup = sharedLookup();
  const signal = AbortSignal.timeout(5_000);
  const found = await lookup('localhost', signal);
  assert.ok(found.ok && found.value.some((address) => ['127.0.0.1', '::1'].includes(address)));
  assert.deepEqual(await lookup('2001:db8::1', signal), success(['2001:db8::1']));
  assert.deepEqual(await lookup('localhost', AbortSignal.abort()), failed('resolve', 'aborted'));
});

test('the same name is asked once', async () => {
  const lookup = sharedLookup();
  const signal = AbortSignal.timeout(5_000);
  const [one, other] = await Promise.all([lookup('localhost', signal), lookup('localhost', signal)]);
  assert.equal(one, other);
});
