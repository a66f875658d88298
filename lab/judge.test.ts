import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Scenario } from '../scenarios/scenario.ts';
import { judge } from './judge.ts';

const printed = (report: object, exitStatus = 1) => ({
  exitStatus,
  stdout: JSON.stringify({ verdict: 'problem', findings: [], notes: [], notLookedAt: [], checks: [], ...report }),
  stderr: '',
  durationMs: 1,
});

const found = (rule: string, explains: readonly string[] = []) => ({
  rule,
  strength: 'certain',
  because: [{ text: 'a reason' }],
  explains,
});

const expecting = (expect: Scenario['expect']): Scenario => ({ story: 'A story.', world: {}, expect });

describe('judge', () => {
  const clock = expecting({ verdict: 'problem', findings: [{ rule: 'clock-skew', strength: 'certain' }] });

  it('is content with what was expected', () => {
    judge(clock, printed({ findings: [found('clock-skew')] }));
  });

  it('objects to another strength, another cause, another one besides', () => {
    for (const findings of [
      [{ ...found('clock-skew'), strength: 'likely' }],
      [found('offline')],
      [found('clock-skew'), found('offline')],
    ])
      assert.throws(() => judge(clock, printed({ findings })), assert.AssertionError);
  });

  it('objects to a check that crashed, and to another exit status', () => {
    const report = { findings: [found('clock-skew')] };
    assert.throws(
      () => judge(clock, printed({ ...report, checks: [{ id: 'tls-chain', status: 'failed' }] })),
      /tls-chain/,
    );
    assert.throws(() => judge(clock, printed(report, 0)), /exit status/);
  });

  it('wants the folded causes and the notes that are named', () => {
    const folding = expecting({ ...clock.expect, folded: ['tls-certificate-expired'] });
    judge(folding, printed({ findings: [found('clock-skew', ['tls-certificate-expired'])] }));
    assert.throws(() => judge(folding, printed({ findings: [found('clock-skew')] })), /tls-certificate-expired/);
    const healthy = expecting({ verdict: 'healthy', findings: [], notes: ['No time server'] });
    judge(healthy, printed({ verdict: 'healthy', notes: [{ text: 'No time server answers.' }] }, 0));
    assert.throws(() => judge(healthy, printed({ verdict: 'healthy' }, 0)), /No time server/);
  });

  it('shows what came when no JSON came', () => {
    const crash = { exitStatus: 3, stdout: '', stderr: 'TypeError: x', durationMs: 1 };
    assert.throws(() => judge(clock, crash), /status 3.*TypeError: x/);
  });
});
