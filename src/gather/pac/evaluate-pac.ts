import type { PacAnswer, PacDependence, PacFailure, PacLine } from '../../model/pac.ts';
import { readDirectives } from './directives.ts';
import type { PacFacts, PacQuestion, PacRequest, PacRun, PacThread } from './question.ts';

export type PacLimits = {
  /** Chromium takes no file above 1 MiB either. @see net/proxy_resolution/pac_file_fetcher_impl.cc */
  readonly scriptChars: number;
  /** One run, in time of the processor. Browsers ask for every address they open, so that a second is beyond all bearing. */
  readonly runMs: number;
  /** Where the sandbox does not stop a run by then, its thread is ended: longer, since a busy computer shares its processor. */
  readonly threadMs: number;
  /** Names that one evaluation may look up; each starts the script again. */
  readonly names: number;
};

const PAC_LIMITS: PacLimits = { scriptChars: 1_048_576, runMs: 800, threadMs: 3_000, names: 20 };

/** The world of a script, as an argument. */
export type PacWorld = Omit<PacFacts, 'addresses'> & {
  readonly thread: PacThread;
  /** Every address of a name; none when it does not exist. */
  resolve(name: string): Promise<readonly string[]>;
};

export type PacOutcome = (
  | { readonly ok: true; readonly value: PacAnswer }
  | { readonly ok: false; readonly failure: PacFailure }
) & {
  /** The line that decided, or that failed; null when it is not known. */
  readonly line: PacLine | null;
  readonly dependsOn: PacDependence;
  /** What the script printed. */
  readonly alerts: readonly string[];
};

/** Asks a PAC file for the way to one host, as browsers do. Ends within its limits, whatever the file does. */
export async function evaluatePac(
  script: string,
  request: PacRequest,
  world: PacWorld,
  limits: PacLimits = PAC_LIMITS,
): Promise<PacOutcome> {
  const source = script.replace(/^\ufeff/, '');
  if (source.length > limits.scriptChars) return failedOutcome('too-large');
  const { now, ownAddresses } = world;
  const known = new Map<string, readonly string[]>();
  for (let names = 0; names <= limits.names; names++) {
    const facts = { now, ownAddresses, addresses: [...known] };
    const question: PacQuestion = { want: 'answer', script: source, request, facts, runMs: limits.runMs };
    const run = await world.thread.ask(question, limits.threadMs);
    if (run === undefined) return failedOutcome('too-slow');
    if (run.kind !== 'wants-name') return outcomeOf(run, question, world, limits);
    known.set(run.name, await world.resolve(run.name));
  }
  return failedOutcome('too-many-names');
}

type EndedRun = Exclude<PacRun, { kind: 'wants-name' }>;

async function outcomeOf(
  run: EndedRun,
  question: PacQuestion,
  { thread }: PacWorld,
  limits: PacLimits,
): Promise<PacOutcome> {
  const { dependsOn, alerts } = run;
  if (run.kind === 'failed') {
    return { ok: false, failure: run.failure, line: lineAt(question.script, run.line), dependsOn, alerts };
  }
  const marked = await thread.ask({ ...question, want: 'deciding-line' }, limits.threadMs);
  const sameAnswer = marked?.kind === 'answered' && marked.text === run.text;
  const line = lineAt(question.script, sameAnswer ? marked.line : null);
  return { ...judged(readDirectives(run.text)), line, dependsOn, alerts };
}

function judged(answer: PacAnswer): { ok: true; value: PacAnswer } | { ok: false; failure: PacFailure } {
  if (answer.directives.length > 0) return { ok: true, value: answer };
  const [first] = answer.skipped;
  if (first === undefined) return { ok: false, failure: { word: 'empty' } };
  return { ok: false, failure: { word: 'unknown-directive', detail: first.slice(0, LINE_CHARS) } };
}

/** Long lines are cut; minified files are one line. */
const LINE_CHARS = 160;

function lineAt(script: string, number: number | null): PacLine | null {
  const text = number === null ? undefined : script.split(/\r\n|[\n\r\u2028\u2029]/)[number - 1];
  return number === null || text === undefined ? null : { number, text: text.trim().slice(0, LINE_CHARS) };
}

const failedOutcome = (word: PacFailure['word']): PacOutcome => ({
  ...{ ok: false, failure: { word }, line: null, alerts: [] },
  dependsOn: { onTime: false, onOwnAddress: false, onChance: false, onNames: [] },
});
