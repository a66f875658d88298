import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CheckRecord } from '../model/report.ts';
import { checkJson } from './check-json.ts';
import { checkText } from './check-text.ts';
import { phrasesIn } from './languages/phrases-in.ts';
import { blockedFinding, clockFinding, interceptedFinding, reader, report } from './report-for-tests.ts';
import { since } from './since.ts';

const looked = (id: string, status: CheckRecord['status'] = 'done'): CheckRecord => ({
  ...{ id, status, title: id, summary: '', startedAtMs: 0, durationMs: 1 },
});

const before = report({ verdict: 'problem', findings: [clockFinding, interceptedFinding] });
const healthy = report({ checks: [looked('clock-offset'), looked('tls-chain')] });

describe('compared with an earlier report, a cause', () => {
  it('is gone when what had shown it was looked at again', () => {
    const { gone, still, fresh, unseen } = since(before, healthy);
    assert.deepEqual([gone, still, fresh, unseen], [[clockFinding, interceptedFinding], [], [], []]);
  });

  it('is not gone when nobody looked again', () => {
    for (const checks of [
      [looked('tls-chain')],
      [looked('tls-chain'), looked('clock-offset', 'timed-out')],
      [looked('tls-chain'), looked('clock-offset', 'skipped')],
    ])
      assert.deepEqual(since(before, report({ checks })).unseen, [clockFinding], JSON.stringify(checks));
  });

  it('is still there, also behind another one, which is new', () => {
    const now = report({ verdict: 'problem', findings: [blockedFinding], folded: [clockFinding, interceptedFinding] });
    const { gone, still, fresh } = since(before, now);
    assert.deepEqual([gone, still, fresh], [[], [clockFinding, interceptedFinding], [blockedFinding]]);
    const unfolded = since(report({ findings: [interceptedFinding], folded: [clockFinding] }), before);
    assert.deepEqual(unfolded.fresh, [], 'it was known before');
  });

  it('is told before the verdict, in every language', async () => {
    assert.match(
      checkText(healthy, reader(), before),
      /^Compared with the check before\n\n? *- Gone now: This computer's clock is wrong\n *- Gone now: Something in between/,
    );
    for (const [language, words] of [
      ['de', /Jetzt weg:/],
      ['fr', /Disparu maintenant\s:/],
      ['es', /Ya no está:/],
      ['ja', /解消しました[:：]/],
    ] as const)
      assert.match(checkText(healthy, reader({ phrases: await phrasesIn(language) }), before), words);
  });

  it('leaves no word where there was none', () => {
    assert.equal(checkText(healthy, reader(), healthy), checkText(healthy, reader()));
  });

  it('is told to programs by its id', () => {
    assert.deepEqual(JSON.parse(checkJson(healthy, before)).since, {
      ...{ madeAt: before.madeAt, gone: ['clock-skew', 'tls-intercepted'], still: [], new: [], notLookedAt: [] },
    });
  });
});
