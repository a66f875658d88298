import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type FailureWord, failed, type Operation } from '../../model/failure.ts';
import { diagnose } from '../diagnose.ts';
import { cutAt, except, SIGN_IN, signedInAfter, step, world } from '../evidence-for-tests.ts';
import { rules } from '../rules/all.ts';

/** A sign-in that the network stopped. */
const broken = (operation: Operation, word: FailureWord, host = SIGN_IN) =>
  step({ stopped: 'no-answer', failure: failed(operation, word).failure, host });

const causesIn = (...evidence: Parameters<typeof diagnose>[0]) =>
  diagnose(evidence).findings.map(({ rule, strength }) => [rule, strength]);

/** What a check would find where the same happens to it. */
const CAUSES: readonly (readonly [Operation, FailureWord, cause: string, strength: string])[] = [
  ['resolve', 'name-not-found', 'dns-name-not-found', 'likely'],
  ['resolve', 'lookup-failed', 'dns-failing', 'likely'],
  ['resolve', 'timed-out', 'dns-unreachable', 'likely'],
  ['connect', 'connection-refused', 'connection-refused', 'likely'],
  ['connect', 'timed-out', 'connection-timeout', 'likely'],
  ['connect', 'network-unreachable', 'offline', 'likely'],
  ['proxy-tunnel', 'connection-refused', 'proxy-unreachable', 'likely'],
  ['tls-handshake', 'connection-reset', 'connection-reset', 'likely'],
  ['tls-handshake', 'timed-out', 'connection-timeout', 'likely'],
  ['tls-handshake', 'tls-not-spoken', 'captive-portal', 'possible'],
  ['tls-handshake', 'certificate-self-signed', 'tls-intercepted', 'likely'],
  ['tls-handshake', 'certificate-chain-incomplete', 'tls-untrusted-root', 'likely'],
  ['tls-handshake', 'certificate-expired', 'tls-certificate-expired', 'likely'],
  ['tls-handshake', 'certificate-wrong-name', 'tls-wrong-name', 'likely'],
  ['tls-handshake', 'tls-version-refused', 'tls-version', 'likely'],
  ['http-round-trip', 'connection-closed', 'download-interrupted', 'likely'],
  ['http-round-trip', 'timed-out', 'connection-timeout', 'possible'],
  ['http-round-trip', 'http-malformed', 'service-outage', 'possible'],
];

describe('what only the sign-in met', () => {
  for (const [operation, word, cause, strength] of CAUSES) {
    it(`${operation}, ${word}: ${cause}`, () => {
      assert.deepEqual(causesIn(...world(), broken(operation, word)), [[cause, strength]]);
      assert.deepEqual(causesIn(broken(operation, word)), [[cause, strength]], 'and where no check ran');
    });
  }

  it('is a page of somebody else, where that came', () => {
    assert.deepEqual(causesIn(...world(), step({ stopped: 'answer-redirected', status: 302 })), [
      ['captive-portal', 'possible'],
    ]);
  });

  it('is told with the host, and that it has passed', () => {
    const [finding] = diagnose([...world(), broken('tls-handshake', 'connection-reset')]).findings;
    assert.deepEqual(
      finding?.because.map(({ text }) => text),
      [
        `While signing in, the connection to ${SIGN_IN} opened, but was cut before it was secure`,
        `A moment later ${SIGN_IN} answered a check: it comes and goes`,
      ],
    );
  });

  it('is told of hosts that no check looks at', () => {
    const [finding] = diagnose([...world(), broken('connect', 'timed-out', 'sts.fabrikam.com')]).findings;
    assert.deepEqual(
      finding?.because.map(({ text }) => text),
      ['While signing in, sts.fabrikam.com did not answer at all'],
    );
  });

  it('is not told beside what the checks are sure of', () => {
    const cut = world({ tls: except('tls', cutAt(SIGN_IN, 'tls-handshake', 'connection-reset')) });
    assert.deepEqual(causesIn(...cut, broken('http-round-trip', 'timed-out')), [['connection-reset', 'certain']]);
  });

  it('is not told when the sign-in went through in the end', () => {
    assert.deepEqual(causesIn(...signedInAfter(broken('connect', 'timed-out'))), []);
  });

  it('belongs to one cause alone', () => {
    const all = rules.flatMap(({ signInFaults = [] }) =>
      signInFaults.flatMap(({ at, words }) => words.map((word) => `${at} ${word}`)),
    );
    assert.deepEqual(all, [...new Set(all)]);
  });
});
