import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import { hostsFileRead, report } from '../../report/report-for-tests.ts';
import { canaries, canariesIn, withCanaries } from './canaries.ts';
import { redact } from './redact.ts';
import { everywhere } from './redact-patterns.ts';
import { redactReport, secretsLeftIn, withNames } from './redact-report.ts';

const random = (): string => randomBytes(8).toString('hex');
const saying = (text: string) => report({ notes: [{ text }] });
const notesOf = ({ notes }: ReturnType<typeof report>): readonly string[] => notes.map(({ text }) => text);

describe('a report on its way out', () => {
  it('loses what somebody else left in it; stand-ins keep their numbers, new ones follow', () => {
    const given = saying('user-2@contoso.example met kim@contoso.example at http://a:b@proxy.example/?password=x');
    const cleaned = redactReport(given);
    assert.deepEqual(notesOf(cleaned), [
      'user-2@contoso.example met user-3@contoso.example at http://proxy.example/?password=secret-1',
    ]);
    assert.deepEqual(
      cleaned.replaced.toSorted((one, other) => one.pattern.localeCompare(other.pattern)),
      [
        { pattern: 'credentials', count: 1 },
        { pattern: 'person', count: 1 },
        { pattern: 'secret', count: 1 },
      ],
    );
  });

  it('stays the very same when there is nothing to take out', () => {
    const clean = saying('user-1@contoso.example, http://proxy.example/?password=secret-1');
    assert.equal(redactReport(clean), clean);
  });

  it('holds no canary of any pattern, wherever these were put', () => {
    const planted = canaries(random);
    assert.deepEqual(
      new Set(planted.map(({ pattern }) => pattern)),
      new Set(everywhere.map(({ name }) => name)),
      'every pattern has its canary',
    );
    const spoilt = withCanaries(saying('some text'), planted);
    assert.deepEqual(canariesIn(JSON.stringify(spoilt), planted).length, planted.length);
    assert.deepEqual(canariesIn(JSON.stringify(redactReport(spoilt)), planted), []);
  });

  it('is searched for secrets also where words are closed lists', () => {
    const [token] = canaries(random);
    const forged = report({ checks: [{ ...report().checks[0], status: token?.text } as never] });
    assert.deepEqual(secretsLeftIn(redactReport(forged)), ['token']);
    assert.deepEqual(secretsLeftIn(redactReport(saying('?password=x'))), []);
  });

  it('gets names back when the person chooses so, and never a secret', () => {
    const identities = { user: null, accountNames: ['kim'], computerNames: ['pc-7'] };
    const seen = hostsFileRead('C:\\Users\\kim on pc-7, http://portal/?password=hunter2');
    const { evidence, replaced, names } = redact([seen], identities);
    const shown = withNames(report({ evidence, replaced }), names);
    assert.deepEqual(shown.evidence, [hostsFileRead('C:\\Users\\kim on pc-7, http://portal/?password=secret-1')]);
    assert.deepEqual(shown.replaced, [{ pattern: 'secret', count: 1 }]);
  });
});
