import { checkStatus, codeJudgement, strength, verdict } from '../handed/report-shape.ts';
import { either, fields, is, listOf, mapOf, number, row, text } from '../handed/shape.ts';
import type { Compact } from './compact.ts';

const finding = row(
  text,
  strength,
  listOf(row(text, text)),
  listOf(text),
  listOf(either(text, row(text, mapOf(text)))),
);

const compact = fields(
  {
    ...{ v: is(1), p: listOf(text), m: text, d: number, r: verdict, f: listOf(finding), g: listOf(finding) },
    ...{ n: listOf(text), l: listOf(row(text, text)), c: listOf(row(text, checkStatus, text, number)), s: text },
  },
  { j: codeJudgement, x: is(true) },
);

/** Whether what came out of a link has the shape of a compact report. Whoever made it may be anybody. */
export const isCompact = (plain: unknown): plain is Compact => compact(plain);
