import assert from 'node:assert/strict';
import type { Expectation, Scenario } from '../scenarios/scenario.ts';
import type { CheckReport } from '../src/model/report.ts';
import type { Outcome } from './world.ts';

const EXIT_STATUS = { healthy: 0, problem: 1, unknown: 1 } as const;

/** Compares what the program printed with what the scenario expects; throws an AssertionError that shows both. */
export function judge({ expect }: Scenario, outcome: Outcome): void {
  const report = reportIn(outcome);
  assert.deepEqual(told(report), expected(expect, report), stories(report));
  assert.partialDeepStrictEqual(report.findings, expect.findings);
  assert.partialDeepStrictEqual(report, expect.report ?? {});
  assert.equal(outcome.exitStatus, EXIT_STATUS[expect.verdict], 'exit status');
}

/** The document that the program printed; throws an AssertionError when it printed something else. */
export function reportIn({ stdout, stderr, exitStatus }: Outcome): CheckReport {
  try {
    return JSON.parse(stdout);
  } catch {
    throw new assert.AssertionError({
      message: `no JSON document came (status ${exitStatus}): ${stdout.slice(0, 500)}${stderr.slice(-2_000)}`,
    });
  }
}

type Told = {
  readonly verdict: string;
  readonly findings: readonly string[];
  readonly missing: readonly string[];
  readonly crashed: readonly string[];
};

/** The part of a report that must be exactly as expected. */
const told = ({ verdict, findings, checks }: CheckReport): Told => ({
  verdict,
  findings: findings.map(({ rule }) => rule),
  missing: [],
  crashed: checks.filter(({ status }) => status === 'failed').map(({ id }) => id),
});

const expected = (expect: Expectation, report: CheckReport): Told => ({
  verdict: expect.verdict,
  findings: expect.findings.map(({ rule }) => rule),
  missing: [
    ...(expect.folded ?? []).filter((rule) => !report.findings.some(({ explains }) => explains.includes(rule))),
    ...(expect.because ?? []).filter((piece) => !reasonsIn(report).some((text) => text.includes(piece))),
    ...(expect.notes ?? []).filter((piece) => !report.notes.some(({ text }) => text.includes(piece))),
  ],
  crashed: [],
});

const reasonsIn = ({ findings }: CheckReport): readonly string[] =>
  findings.flatMap(({ because }) => because.map(({ text }) => text));

/** Why the program thought so: what a reader of a failed run wants to see first. */
function stories({ verdict, findings, notes, notLookedAt }: CheckReport): string {
  const lines = findings.flatMap(({ rule, strength, because, explains }) => [
    `${rule} (${strength})${explains.length > 0 ? `, explains ${explains.join(', ')}` : ''}`,
    ...because.map(({ text }) => `   ${text}`),
  ]);
  const asides = [
    ...notes.map(({ text }) => `note: ${text}`),
    ...notLookedAt.map(({ check, why }) => `${check}: ${why}`),
  ];
  return [`the program says: ${verdict}`, ...lines, ...asides].join('\n  ');
}
