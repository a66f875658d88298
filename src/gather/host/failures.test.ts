import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import type { FailureWord, Operation } from '../../model/failure.ts';
import { failureOf, verdictOf } from './failures.ts';

const error = (code: string, message = code, more = {}) => Object.assign(new Error(message), { code, ...more });

test('the same code means the same in every step that it fits, and something else where it does not', () => {
  const words: readonly (readonly [Operation, string, FailureWord])[] = [
    ['resolve', 'ENOTFOUND', 'name-not-found'],
    ['resolve', 'EAI_AGAIN', 'lookup-failed'],
    ['resolve', 'ETIMEOUT', 'timed-out'],
    ['connect', 'EHOSTUNREACH', 'host-unreachable'],
    ['connect', 'EACCES', 'access-denied'],
    ['connect', 'ENOTFOUND', 'unknown'],
    ['tls-handshake', 'ECONNRESET', 'connection-reset'],
    ['tls-handshake', 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', 'tls-version-refused'],
    ['tls-handshake', 'ERR_SSL_TLSV1_UNRECOGNIZED_NAME', 'tls-alert'],
    ['tls-handshake', 'ERR_SSL_SSL/TLS_ALERT_BAD_CERTIFICATE', 'tls-alert'],
    ['tls-handshake', 'ERR_SSL_BAD_SIGNATURE', 'unknown'],
    ['http-round-trip', 'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', 'client-certificate-required'],
    ['read-file', 'ENOENT', 'not-found'],
    ['run-command', 'EACCES', 'access-denied'],
  ];
  for (const [operation, code, word] of words) {
    assert.deepEqual(failureOf(operation, error(code)).failure, { operation, word, detail: code });
  }
});

test('a close in the handshake is no reset, though Node gives both the same code', () => {
  const closed = error('ECONNRESET', 'Client network socket disconnected before secure TLS connection was established');
  assert.equal(failureOf('tls-handshake', closed).failure.word, 'connection-closed');
});

test('of OpenSSL the reason is told, not where it stands in the source', () => {
  const long = error('ERR_SSL_WRONG_VERSION_NUMBER', '40DD8:error:0A00010B:SSL routines:…', {
    reason: 'wrong version',
  });
  assert.equal(failureOf('tls-handshake', long).failure.detail, 'wrong version');
});

test('verdicts on chains', () => {
  assert.equal(verdictOf(null), 'accepted');
  assert.equal(verdictOf('CERT_HAS_EXPIRED'), 'certificate-expired');
  assert.equal(verdictOf('UNSPECIFIED'), 'certificate-invalid');
});

test('whatever is thrown becomes a failure', () => {
  fc.assert(
    fc.property(fc.anything(), (thrown) => {
      assert.equal(failureOf('connect', thrown).failure.operation, 'connect');
    }),
  );
});
