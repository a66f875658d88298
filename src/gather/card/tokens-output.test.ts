import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { certificateIdsIn, tokensIn } from './tokens-output.ts';

const recorded = (name: string): string => readFileSync(`${import.meta.dirname}/fixtures/${name}.txt`, 'utf8');

const SOFT = recorded('softhsm-slots');
const soft = { slot: '0x68ff1627', name: 'SoftHSM slot ID 0x68ff1627', model: 'SoftHSM v2' };

test('tokens are told; empty slots and those that nobody prepared are none', () => {
  for (const text of [SOFT, SOFT.replaceAll('\n', '\r\n')])
    assert.deepEqual(tokensIn(text), [{ ...soft, pinTriesLeft: null }]);
  const piv = { slot: '0x0', name: 'Virtual PCD 00 00', model: 'PKCS#15 emulated', pinTriesLeft: null };
  assert.deepEqual(tokensIn(recorded('opensc-slots')), [piv]);
  assert.deepEqual(tokensIn('Available slots:\nNo slots.\n'), []);
});

test('their flags tell how the PIN stands', () => {
  const flagged = (flag: string) => tokensIn(SOFT.replace('token initialized,', `token initialized, ${flag},`))[0];
  assert.deepEqual(flagged('user PIN count low'), { ...soft, pinTriesLeft: null, isPinWrong: true });
  assert.deepEqual(flagged('user PIN count low, final user PIN try'), { ...soft, pinTriesLeft: 1 });
  assert.deepEqual(flagged('user PIN locked'), { ...soft, pinTriesLeft: 0 });
  assert.deepEqual(flagged('SO PIN locked'), { ...soft, pinTriesLeft: null });
});

test('certificates are told by their ids', () => {
  assert.deepEqual(certificateIdsIn(recorded('softhsm-certificates')), ['01']);
  assert.deepEqual(certificateIdsIn(''), []);
});
