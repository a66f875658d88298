import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openBook } from '../book.ts';
import { diagnose } from '../diagnose.ts';
import { signedInAfter, step, stoppedBy, world } from '../evidence-for-tests.ts';
import { signInSteps, stoppedSteps } from './sign-in-steps.ts';

describe('the steps of a sign-in', () => {
  it('are told in their order', () => {
    const book = openBook([10, 9, 1].map((place) => step({ place })));
    assert.deepEqual(
      signInSteps(book).map(({ place }) => place),
      [1, 9, 10],
    );
  });

  it('count as stopped only while nobody got past them', () => {
    assert.equal(stoppedSteps(openBook([stoppedBy(700082)])).length, 1);
    assert.deepEqual(stoppedSteps(openBook(signedInAfter(stoppedBy(700082)))), []);
  });
});

describe('the verdict on a real sign-in', () => {
  it('is healthy when it went through, whatever else was not looked at', () => {
    assert.equal(diagnose(signedInAfter()).verdict, 'healthy');
  });

  it('is never healthy when it stopped, even on a network without fault', () => {
    assert.equal(diagnose([...world(), step({ stopped: 'timed-out' })]).verdict, 'unknown');
  });

  it('is the cause that the service names', () => {
    const { verdict, findings } = diagnose([stoppedBy(50076, 50079)]);
    assert.equal(verdict, 'problem');
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['mfa-needed'],
    );
  });

  it('follows the number that decides, not its company', () => {
    assert.deepEqual(
      diagnose([stoppedBy(53003, 50126)]).findings.map(({ rule }) => rule),
      ['policy-blocked'],
    );
  });
});
