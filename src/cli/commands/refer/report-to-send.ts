import { clouds } from '../../../catalogue/endpoints.ts';
import { checks } from '../../../gather/checks/all.ts';
import type { CheckReport } from '../../../model/report.ts';
import { say } from '../../../model/said.ts';
import type { Call } from '../../arguments.ts';
import type { Values } from '../../options.ts';
import type { Speech } from '../../speech.ts';
import type { Terminal } from '../../terminal.ts';
import { UsageError } from '../../usage-error.ts';
import { chosenChecks } from '../check/chosen-checks.ts';
import { codeIn } from '../check/code-in.ts';
import { examine } from '../check/examine.ts';
import { progressOn } from '../check/progress.ts';
import { givenReport } from '../explain/given-report.ts';

/** Checks have limits of their own, all far below this. */
const LONGEST_MS = 60_000;

/** The report that the call names, or what an examination finds now. */
export async function reportToSend(
  { values, texts }: Call,
  terminal: Terminal,
  speech: Speech,
  interrupted: AbortSignal,
): Promise<CheckReport> {
  if (texts.length > 1) throw new UsageError(say`refer takes one report, or none to examine this computer now`);
  if (texts.length === 0) return await freshReport(values, terminal, speech, interrupted);
  if (values['with-names'])
    throw new UsageError(say`--with-names needs a fresh report: in a saved one the names are gone for good`);
  return (await givenReport(texts[0] ?? '', terminal)).report;
}

async function freshReport(
  values: Values,
  terminal: Terminal,
  speech: Speech,
  interrupted: AbortSignal,
): Promise<CheckReport> {
  const code = values.code === undefined ? undefined : await codeIn(values.code);
  const progress = values.json ? undefined : progressOn(terminal, speech);
  const { user = null, tenant = null } = values;
  const report = await examine(
    { cloud: clouds[values.cloud ?? 'public'], user, tenant, ...(values.offline ? { isOffline: true } : {}) },
    {
      ...chosenChecks(checks, values),
      triesOtherWays: values.offline !== true,
      ...(progress === undefined ? {} : { onProgress: progress.show }),
      signal: AbortSignal.any([interrupted, AbortSignal.timeout(values.timeout ?? LONGEST_MS)]),
    },
    code,
  );
  progress?.end();
  return report;
}
