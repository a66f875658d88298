import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Finding } from '../model/report.ts';
import { textOf } from '../model/said.ts';
import { judgeCode } from './code-judgement.ts';
import { cutAt, NEEDED, world } from './evidence-for-tests.ts';

const code = { code: '0xCAA70004', title: 'The server or proxy was not found' };
const cause = (id: string, ...checks: readonly string[]) => ({ id, title: id, checks });
const nothingFound = { findings: [], folded: [], notLookedAt: [] };

const finding: Finding = {
  ...{ rule: 'tls-intercepted', strength: 'certain', title: '', why: '', owner: 'network' },
  ...{ statusCodes: [], explains: [], actions: [] },
  because: [{ from: { check: 'tls-chain' }, text: 'Fiddler opens it' }],
};

function judgeOne(
  linked: ReturnType<typeof cause>,
  diagnosis: Parameters<typeof judgeCode>[2] = nothingFound,
  evidence = world(),
  checks: Parameters<typeof judgeCode>[4] = [],
) {
  return judgeCode(code, [linked], diagnosis, evidence, checks).causes[0];
}

describe('judging a code', () => {
  it('keeps code and title', () => {
    assert.deepEqual(judgeCode(code, [], nothingFound, [], []), { ...code, causes: [] });
  });

  it('confirms what was found, with its reasons', () => {
    const judged = judgeOne(cause('tls-intercepted', 'tls-chain'), { ...nothingFound, findings: [finding] });
    assert.deepEqual([judged?.answer, judged?.because.map(textOf)], ['confirmed', ['Fiddler opens it']]);
  });

  it('confirms what follows from something else', () => {
    assert.equal(
      judgeOne(cause('tls-intercepted', 'tls-chain'), { ...nothingFound, folded: [finding] })?.answer,
      'confirmed',
    );
  });

  it('refutes what the checks looked at and did not see, in their words', () => {
    const checks = [{ id: 'tls-chain', status: 'done', summary: 'All as it should be' }] as const;
    const judged = judgeOne(cause('tls-intercepted', 'tls-chain'), nothingFound, world(), checks);
    assert.deepEqual([judged?.answer, judged?.because.map(textOf)], ['refuted', ['tls-chain: All as it should be']]);
  });

  it('refutes the neighbour of what was found by naming what was found', () => {
    const found = { ...nothingFound, findings: [{ ...finding, title: 'Fiddler is on' }] };
    const judged = judgeOne(cause('tls-wrong-name', 'tls-chain'), found);
    assert.deepEqual(
      [judged?.answer, judged?.because.map(textOf)],
      ['refuted', ['What was seen there is something else: Fiddler is on']],
    );
  });

  it('refutes nothing when a check was not run', () => {
    const missed = { ...nothingFound, notLookedAt: [{ check: 'tls-chain', why: 'left out' }] };
    const judged = judgeOne(cause('tls-intercepted', 'tls-chain'), missed);
    assert.deepEqual(
      [judged?.answer, judged?.because.map(textOf)],
      ['could-not-be-tested', ['tls-chain was not looked at: left out']],
    );
  });

  it('refutes nothing when the check never got so far', () => {
    const unresolved = world({ tls: NEEDED.map((name) => cutAt(name, 'resolve', 'name-not-found')) });
    assert.equal(
      judgeOne(cause('tls-intercepted', 'tls-chain'), nothingFound, unresolved)?.answer,
      'could-not-be-tested',
    );
  });

  it('points to a real sign-in where nothing else can tell', () => {
    const judged = judgeOne(cause('credentials-wrong', 'account'));
    assert.deepEqual(
      [judged?.answer, judged?.because.map(textOf)],
      ['could-not-be-tested', ['Only a real sign-in can tell: signin-doctor sign-in']],
    );
  });

  it('says when no check looks at a cause', () => {
    assert.equal(judgeOne(cause('clock-skew'))?.answer, 'could-not-be-tested');
  });
});
