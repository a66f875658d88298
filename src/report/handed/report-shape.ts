import type { CheckReport } from '../../model/report.ts';
import { isWhole, type Said } from '../../model/said.ts';
import { both, either, fields, is, listOf, number, type Shape, text } from './shape.ts';

export const strength = is('certain', 'likely', 'possible');
export const verdict = is('healthy', 'problem', 'unknown');
export const checkStatus = is('done', 'skipped', 'failed', 'timed-out');
const owner = is('user', 'device', 'network', 'tenant', 'app', 'microsoft');

const origin = either(fields({ check: text }), fields({ file: text }, { line: number }));

const action = fields(
  { id: text, for: is('user', 'admin'), title: text, steps: listOf(text) },
  // biome-ignore lint/suspicious/noThenProperty: the name of the check that shows whether it helped
  { mayBreak: text, then: text },
);

/** Lists in clauses in sentences; none of ours lies deeper. */
const DEPTH = 6;

/** A template with what stands in its places, as `say` makes them. */
const templated =
  (depth: number): Shape =>
  (plain) =>
    fields({ template: text, places: listOf(depth === 0 ? text : either(text, said(depth - 1))) })(plain) &&
    isWhole(plain as Said);

const said =
  (depth: number): Shape =>
  (plain) =>
    both(fields({ text }), templated(depth))(plain);

/** Words under this name, from older versions without a template. */
const wordsAs = (name: string): Shape =>
  both(fields({ [name]: text }), either(templated(DEPTH), fields({ template: is(undefined), places: is(undefined) })));

const words = wordsAs('text');

const finding = fields({
  ...{ rule: text, strength, title: text, why: text, owner, statusCodes: listOf(text), explains: listOf(text) },
  because: listOf(both(fields({ from: origin }), words)),
  actions: listOf(action),
});

const check = fields({
  ...{ id: text, title: text, status: checkStatus, startedAtMs: number, durationMs: number },
});

export const codeJudgement: Shape = fields({
  ...{ code: text, title: text },
  causes: listOf(
    fields({
      ...{
        id: text,
        title: text,
        answer: is('confirmed', 'refuted', 'could-not-be-tested'),
        because: listOf(either(text, words)),
      },
    }),
  ),
});

const budget = fields({
  ...{ connections: number, datagrams: number, sentBytes: number, receivedBytes: number, roundTrips: number },
});

const report = fields(
  {
    ...{ schema: is(1), madeAt: text, durationMs: number, verdict, supportCode: text },
    program: fields({ name: is('signin-doctor'), version: text }, { catalogue: text, rules: text }),
    ...{ findings: listOf(finding), folded: listOf(finding), notes: listOf(words) },
    notLookedAt: listOf(both(fields({ check: text }), wordsAs('why'))),
    checks: listOf(both(check, wordsAs('summary'))),
    evidence: listOf(fields({ kind: text, from: origin, seenAt: text })),
    replaced: listOf(fields({ pattern: text, count: number })),
  },
  { codeJudgement, budget, signature: fields({ algorithm: text, key: text, value: text }) },
);

/** Whether plain data is a report; what each piece of evidence holds besides its kind is not looked at. */
export const isReport = (plain: unknown): plain is CheckReport => report(plain);
