import type { Action, Cause } from '../../model/cause.ts';
import type { CheckRecord, CheckReport, CodeJudgement, Finding, Strength, Verdict } from '../../model/report.ts';
import { textOf } from '../../model/said.ts';

/** What both sides know by heart, so that only its names have to travel. */
export type Known = {
  readonly causes: readonly Cause[];
  readonly actions: readonly Action[];
  readonly checks: readonly { readonly id: string; readonly title: string }[];
};

/** Steps that this case worded differently, by their places; the id alone when none is. */
type CompactAction = string | readonly [id: string, steps: Readonly<Record<string, string>>];

type CompactFinding = readonly [
  rule: string,
  strength: Strength,
  because: readonly (readonly [check: string, text: string])[],
  explains: readonly string[],
  actions: readonly CompactAction[],
];

type CompactCheck = readonly [id: string, status: CheckRecord['status'], summary: string, durationMs: number];

/** A report without its raw evidence, and without the words that stand in the catalogue. Its form has a number of its own. */
export type Compact = {
  readonly v: 1;
  /** Version, catalogue and rules of the program. */
  readonly p: readonly string[];
  readonly m: string;
  readonly d: number;
  readonly r: Verdict;
  readonly f: readonly CompactFinding[];
  readonly g: readonly CompactFinding[];
  readonly n: readonly string[];
  readonly l: readonly (readonly [check: string, why: string])[];
  readonly c: readonly CompactCheck[];
  readonly s: string;
  readonly j?: CodeJudgement;
  /** When this is a shorter form. */
  readonly x?: true;
};

export function compactOf(report: CheckReport, known: Known): Compact {
  const { version, catalogue, rules } = report.program;
  const short = (finding: Finding): CompactFinding => compactFinding(finding, known);
  return {
    v: 1,
    p: [version, ...(catalogue === undefined || rules === undefined ? [] : [catalogue, rules])],
    ...{ m: report.madeAt, d: report.durationMs, r: report.verdict, s: report.supportCode },
    f: report.findings.map(short),
    g: report.folded.map(short),
    n: report.notes.map(({ text }) => text),
    l: report.notLookedAt.map(({ check, why }) => [check, why] as const),
    c: report.checks.map(({ id, status, summary, durationMs }) => [id, status, summary, durationMs] as const),
    ...(report.codeJudgement === undefined ? {} : { j: withoutTemplates(report.codeJudgement) }),
  };
}

/** Only the English text of what speaks for and against each cause travels. */
const withoutTemplates = (judgement: CodeJudgement): CodeJudgement => ({
  ...judgement,
  causes: judgement.causes.map((cause) => ({ ...cause, because: cause.because.map(textOf) })),
});

const compactFinding = ({ rule, strength, because, explains, actions }: Finding, known: Known): CompactFinding => [
  rule,
  strength,
  because.map(({ from, text }) => ['check' in from ? from.check : from.file, text] as const),
  explains,
  actions.map((action) => compactAction(action, known)),
];

function compactAction({ id, steps }: Action, { actions }: Known): CompactAction {
  const usual = stepsOf(actions.find((action) => action.id === id));
  const own = steps.flatMap((step, place) => (step === usual[place] ? [] : [[place, step] as const]));
  return own.length === 0 ? id : [id, Object.fromEntries(own)];
}

/** As they stand where no case tells anything else. */
const stepsOf = (action: Action | undefined): readonly string[] =>
  action?.steps.map((step) => step.replace(/\{(\w+)\}/g, (place, name) => action.usually?.[name] ?? place)) ?? [];

/** The report that says the same words. Causes and actions that this version does not know are named by their ids. */
export function reportOf({ p, ...compact }: Compact, known: Known): CheckReport {
  const [version = '', catalogue, rules] = p;
  const long = (finding: CompactFinding): Finding => findingOf(finding, known);
  const titles = new Map(known.checks.map(({ id, title }) => [id, title]));
  return {
    schema: 1,
    program: {
      ...{ name: 'signin-doctor', version },
      ...(catalogue === undefined || rules === undefined ? {} : { catalogue, rules }),
    },
    ...{ madeAt: compact.m, durationMs: compact.d, verdict: compact.r, supportCode: compact.s },
    findings: compact.f.map(long),
    folded: compact.g.map(long),
    notes: compact.n.map((text) => ({ text })),
    notLookedAt: compact.l.map(([check, why]) => ({ check, why })),
    checks: compact.c.map(([id, status, summary, durationMs]) => ({
      ...{ id, title: titles.get(id) ?? id, status, summary, startedAtMs: 0, durationMs },
    })),
    ...(compact.j === undefined ? {} : { codeJudgement: compact.j }),
    ...{ evidence: [], replaced: [] },
  };
}

function findingOf([rule, strength, because, explains, actions]: CompactFinding, known: Known): Finding {
  const cause = known.causes.find(({ id }) => id === rule);
  return {
    ...{ rule, strength, explains },
    title: cause?.title ?? rule,
    why: cause?.why ?? 'This version does not know this cause. A newer one does.',
    owner: cause?.owner ?? 'device',
    statusCodes: cause?.codes ?? [],
    because: because.map(([check, text]) => ({ from: { check }, text })),
    actions: actions.flatMap((action) => actionOf(action, known)),
  };
}

function actionOf(action: CompactAction, { actions }: Known): readonly Action[] {
  const [id, own] = typeof action === 'string' ? [action, {}] : action;
  const usual = actions.find((one) => one.id === id);
  if (usual === undefined) return [];
  const { usually: _, ...rest } = usual;
  return [{ ...rest, steps: stepsOf(usual).map((step, place) => own[place] ?? step) }];
}

/** Forms of a compact report from the fullest to the barest, for codes that hold only so much. */
export const shorterForms: readonly ((compact: Compact) => Compact)[] = [
  (whole) => whole,
  (whole) => ({ ...whole, x: true, c: whole.c.map(([id, status, , ms]) => [id, status, '', ms] as const) }),
  (whole) => ({ ...whole, x: true, c: [], n: [], f: withReasons(whole.f, 3), g: withReasons(whole.g, 0) }),
  (whole) => ({ ...whole, x: true, c: [], n: [], l: [], f: withReasons(whole.f, 1), g: [] }),
  ({ j: _, ...whole }) => ({ ...whole, x: true, c: [], n: [], l: [], f: withReasons(whole.f.slice(0, 2), 0), g: [] }),
];

const withReasons = (findings: readonly CompactFinding[], most: number): readonly CompactFinding[] =>
  findings.map(([rule, strength, because, explains, actions]) => [
    rule,
    strength,
    because.slice(0, most),
    explains,
    actions,
  ]);
