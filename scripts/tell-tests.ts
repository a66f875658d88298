import { relative } from 'node:path';
import { finished } from 'node:stream/promises';
import type { EventData, TestsStream } from 'node:test';

export type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number };

/** Tells a run as people read it: a line a file as it ends, then what was left out and why, then each failure. Counts the tests. */
export async function tell(run: TestsStream, root: string, say: (text: string) => void): Promise<Counts> {
  const failures: string[] = [];
  const leftOut = new Map<string, readonly string[]>();
  let counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  const words = wordsOf(run);
  run.on('test:pass', ({ skip, name }) => {
    if (typeof skip === 'string') leftOut.set(skip, [...(leftOut.get(skip) ?? []), name]);
  });
  run.on('test:fail', (failure) => {
    if (!isConsequence(failure)) failures.push(words(failure));
  });
  run.on('test:summary', (summary) => {
    if (summary.file === undefined) counts = countsOf(summary);
    else say(fileLine(relative(root, summary.file), summary));
  });
  await finished(run.resume());
  for (const [reason, names] of leftOut) say(`\nLeft out, ${reason}:\n${names.map((name) => `  ${name}`).join('\n')}`);
  for (const failure of failures) say(`\n${failure}`);
  return counts;
}

/** A suite fails when one of its tests does, and the tests after a failed preparation are not run. */
const isConsequence = ({ details }: EventData.TestFail): boolean =>
  ['subtestsFailed', 'cancelledByParent'].includes((details.error as { failureType?: string }).failureType ?? '');

function countsOf({ counts, success }: EventData.TestSummary): Counts {
  const skipped = counts.skipped + counts.todo;
  const failed = counts.tests - counts.passed - skipped;
  // What fails outside of any test, such as clearing up, is a failure all the same.
  return {
    passed: counts.passed,
    failed: success ? failed : Math.max(failed, 1),
    skipped,
  };
}

function fileLine(path: string, { counts, success, duration_ms }: EventData.TestSummary): string {
  const seconds = `${(duration_ms / 1_000).toFixed(1)} s`;
  return `${success ? 'ok    ' : 'NOT OK'} ${path.padEnd(60)} ${String(counts.tests).padStart(4)} ${seconds.padStart(7)}`;
}

/** How a failure is told: file and line, the names from suite to test, and what went wrong. */
function wordsOf(run: TestsStream): (failure: EventData.TestFail) => string {
  const printed = new Map<string | undefined, string>();
  run.on('test:stderr', ({ file, message }) => printed.set(file, (printed.get(file) ?? '') + message));
  const known = new Map<string, EventData.TestEnqueue>();
  run.on('test:enqueue', (test) => known.set(`${test.file} ${test.testId}`, test));
  const namesUpTo = ({ file, name, parentId }: EventData.TestEnqueue | EventData.TestFail): readonly string[] => {
    const parent = known.get(`${file} ${parentId}`);
    return parent === undefined ? [name] : [...namesUpTo(parent), name];
  };
  return (failure) => {
    const { file, line, name, details } = failure;
    // A file that could not be loaded fails as a whole, under its own path; what it printed says why.
    if (name === file) return `── ${file}\n${printed.get(file) ?? details.error.message}`;
    return `── ${file}:${line}\n${namesUpTo(failure).join(' › ')}\n${reasonOf(details.error)}`;
  };
}

/** The error of the test itself, not of the test runner that wraps it. */
function reasonOf({ cause, message }: EventData.Error): string {
  return cause instanceof Error ? (cause.stack ?? cause.message) : message;
}
