import { clouds } from '../../../catalogue/endpoints.ts';
import { explain } from '../../../catalogue/explain.ts';
import { judgeCode } from '../../../diagnose/code-judgement.ts';
import { diagnose, suppositionsOn } from '../../../diagnose/diagnose.ts';
import { checks } from '../../../gather/checks/all.ts';
import { type Gathered, gather } from '../../../gather/gather.ts';
import { counted } from '../../../gather/host/counted.ts';
import { thisComputer } from '../../../gather/host/this-computer.ts';
import type { ExplainedCode } from '../../../model/code.ts';
import type { CheckReport } from '../../../model/report.ts';
import { checkJson } from '../../../report/check-json.ts';
import { checkText } from '../../../report/check-text.ts';
import type { Call } from '../../arguments.ts';
import { exitStatus } from '../../exit-status.ts';
import type { Values } from '../../options.ts';
import { program } from '../../program.ts';
import { readerOf } from '../../reader-of.ts';
import type { Terminal } from '../../terminal.ts';
import { UsageError } from '../../usage-error.ts';
import { chosenChecks } from './chosen-checks.ts';
import { interruption } from './interruption.ts';
import { progressOn } from './progress.ts';

/** Checks have limits of their own, all far below this. */
const LONGEST_MS = 60_000;

/** Examines this computer. Status 1 when something is wrong, and when it could not be seen whether something is. */
export async function runCheck({ values, texts }: Call, terminal: Terminal): Promise<number> {
  if (texts.length > 0) throw new UsageError(surplus(texts));
  const chosen = chosenChecks(checks, values);
  const code = values.code === undefined ? undefined : await codeIn(values.code);
  const progress = progressOn(terminal, values.json === true);
  const interrupted = interruption();
  const signal = AbortSignal.any([interrupted, AbortSignal.timeout(values.timeout ?? LONGEST_MS)]);
  const question = {
    cloud: clouds[values.cloud ?? 'public'],
    user: values.user ?? null,
    tenant: values.tenant ?? null,
  };
  const { host, budget } = counted(thisComputer());
  const tries = mayTry(values) ? { whatIf: suppositionsOn } : {};
  const gathered = await gather(host, question, { ...chosen, ...tries, signal, onProgress: progress.show });
  progress.end();
  const report = { ...reportOn(gathered, code), budget: budget() };
  await terminal.print(values.json ? checkJson(report) : checkText(report, readerOf(values, terminal)));
  if (interrupted.aborted) return exitStatus.interrupted;
  return report.verdict === 'healthy' ? exitStatus.fine : exitStatus.found;
}

/** Whoever asks for some checks alone wants no other questions asked. */
const mayTry = ({ 'no-what-if': isOff, only, offline }: Values): boolean => !isOff && !offline && only === undefined;

function reportOn(
  { evidence, checks: ran, replaced, durationMs }: Gathered,
  code: ExplainedCode | undefined,
): CheckReport {
  const diagnosis = diagnose(evidence, ran);
  return {
    schema: 1,
    program,
    madeAt: new Date().toISOString(),
    durationMs: Math.round(durationMs),
    ...diagnosis,
    ...(code === undefined ? {} : { codeJudgement: judgeCode(code, code.causes, diagnosis, evidence, ran) }),
    checks: ran,
    evidence,
    replaced,
  };
}

async function codeIn(text: string): Promise<ExplainedCode> {
  const { codes, perhaps } = await explain(text);
  const [first] = codes;
  if (first !== undefined) return first;
  const hint =
    perhaps[0] === undefined ? 'a code looks like 0xCAA70004 or AADSTS50126' : `did you mean ${perhaps[0].code}?`;
  throw new UsageError(`--code "${text}" is no status code; ${hint}`);
}

const surplus = (texts: readonly string[]): string =>
  `check takes no text; to ask about a code: signin-doctor check --code ${texts[0]}`;
