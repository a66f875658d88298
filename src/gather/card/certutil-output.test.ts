import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { failed, type Outcome, success } from '../../model/failure.ts';
import { readersByCertutil } from './certutil-output.ts';

const PRINTED = readFileSync(`${import.meta.dirname}/fixtures/doc-scinfo.txt`, 'utf8');
const NAME = 'Yubico YubiKey OTP+FIDO+CCID 0';

const ended = (status: number): Outcome<string> => ({
  ok: false,
  failure: { ...failed('run-command', 'unknown').failure, status },
});

test('real readers are told, with whether a card lies in them and answers', () => {
  for (const text of [PRINTED, PRINTED.replaceAll('\n', '\r\n')])
    assert.deepEqual(readersByCertutil(success(text)), [{ name: NAME, hasCard: true, isSilent: false }]);
  const empty = PRINTED.replace('SCARD_STATE_PRESENT | SCARD_STATE_UNPOWERED', 'SCARD_STATE_EMPTY');
  assert.deepEqual(readersByCertutil(success(empty)), [{ name: NAME, hasCard: false, isSilent: false }]);
  const mute = PRINTED.replace('SCARD_STATE_UNPOWERED', 'SCARD_STATE_MUTE');
  assert.deepEqual(readersByCertutil(success(mute)), [{ name: NAME, hasCard: true, isSilent: true }]);
});

test('no service and no reader end with a code, as does no card; what is unknown tells nothing', () => {
  for (const status of [0x8010_001d, 0x8010_002e - 2 ** 32]) assert.deepEqual(readersByCertutil(ended(status)), []);
  assert.deepEqual(
    readersByCertutil(ended(0x8010_000c))?.map(({ hasCard }) => hasCard),
    [false],
  );
  assert.equal(readersByCertutil(ended(5)), undefined);
  assert.equal(readersByCertutil(success('')), undefined);
});
