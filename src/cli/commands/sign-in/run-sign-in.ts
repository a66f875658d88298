import { clouds } from '../../../catalogue/endpoints.ts';
import { suppositionsOn } from '../../../diagnose/diagnose.ts';
import type { Context } from '../../../gather/check.ts';
import { checks } from '../../../gather/checks/all.ts';
import { type Gathered, gather } from '../../../gather/gather.ts';
import { thisComputer } from '../../../gather/host/this-computer.ts';
import type { Exchange } from '../../../gather/sign-in/recorded.ts';
import { stepEvidence } from '../../../gather/sign-in/step-evidence.ts';
import type { EvidenceOf } from '../../../model/evidence.ts';
import { signInPage } from '../../../report/sign-in-page.ts';
import { signInText } from '../../../report/sign-in-text.ts';
import { type Ending, type Plan, type StageReport, signIn } from '../../../signin/sign-in.ts';
import type { Call } from '../../arguments.ts';
import { exitStatus } from '../../exit-status.ts';
import { readerOf } from '../../reader-of.ts';
import { savedHere } from '../../saved/saved-here.ts';
import type { Terminal } from '../../terminal.ts';
import { UsageError } from '../../usage-error.ts';
import { interruption } from '../check/interruption.ts';
import { type PersonHere, personAt } from './person-at.ts';
import { type Asked, askedBy } from './plan-of.ts';
import { findSaved, remember } from './remember.ts';
import { reportOn } from './report-on.ts';
import { traceInto } from './trace.ts';
import { intention, stageLine, UNPROTECTED } from './words.ts';
import { fetchShowing, worldHere } from './world-here.ts';

/** A person finds the phone for the second step within this time; the sign-in page itself waits not much longer. */
const LONGEST_MS = 300_000;

/** Checks have limits of their own, all far below this. */
const LONGEST_LOOK_MS = 60_000;

/** Signs in to one of the known clouds from this host. Status 1 when that does not work. */
export async function runSignIn(
  { values, texts }: Call,
  terminal: Terminal,
  known = clouds,
  host = thisComputer(),
): Promise<number> {
  if (texts.length > 0)
    throw new UsageError('sign-in takes no text; to ask about a code: signin-doctor explain <code>');
  const asked = askedBy(values, process.env);
  const trace = traceInto(values.trace);
  const interrupted = interruption();
  const { user = null, tenant = null } = values;
  const question = { cloud: known[values.cloud ?? 'public'], user, tenant };
  const signal = AbortSignal.any([interrupted, AbortSignal.timeout(values.timeout ?? LONGEST_MS)]);
  const context = { host, question, signal };
  const tell = values.json ? () => {} : terminal.say;

  const startedAtMs = host.elapsedMs();
  const person = personAt(terminal, signal, trace.visited);
  const { ending, steps } = await attempt(context, asked, values.fresh === true, person, trace.keep, tell);
  if (isForChecks(ending, steps)) tell('\nLooking for the reason …\n');
  const looked = isForChecks(ending, steps) ? await look(context, interrupted) : null;
  const report = reportOn(ending, steps, looked, host.elapsedMs() - startedAtMs);
  await person.leave(signInPage(report));
  trace.write();
  tell('\n');
  await terminal.print(
    values.json ? `${JSON.stringify(report, null, 2)}\n` : signInText(report, readerOf(values, terminal)),
  );
  if (interrupted.aborted) return exitStatus.interrupted;
  return ending.outcome === 'signed-in' ? exitStatus.fine : exitStatus.found;
}

type Step = EvidenceOf<'sign-in-step'>;
type Attempt = { readonly ending: Ending; readonly steps: readonly Step[] };

/** One sign-in from what was saved, or with the person; what the next one needs is kept. */
async function attempt(
  context: Context,
  { wish, by, identity }: Asked,
  isFresh: boolean,
  person: PersonHere,
  keep: (exchange: Exchange) => void,
  tell: (text: string) => void,
): Promise<Attempt> {
  const { cloud, tenant } = context.question;
  const saved = savedHere();
  const earlier = isFresh ? undefined : findSaved(await saved.read(), cloud.authority, wish);
  tell(intention(cloud.authority, by, earlier !== undefined));

  let askedHost: string | null = null;
  const watch = (exchange: Exchange): void => {
    askedHost = new URL(exchange.url).hostname;
    keep(exchange);
  };
  const steps: Step[] = [];
  const report = (stage: StageReport): void => {
    steps.push(stepEvidence(stage, steps.length + 1, stage.stage === 'authorize' ? null : askedHost));
    tell(stageLine(stage));
  };
  const plan: Plan = {
    authority: { host: cloud.authority, tenant },
    wish,
    way: by === 'certificate' && identity !== null ? { by, fetch: fetchShowing(context, identity, watch) } : wayBy(by),
    refreshToken: earlier?.refreshToken ?? null,
  };
  const ending = await signIn(worldHere(context, watch), person, plan, report);
  if (ending.outcome === 'signed-in' && (await remember(saved, cloud.authority, wish, ending)) === 'file')
    tell(UNPROTECTED);
  return { ending, steps };
}

const wayBy = (by: Asked['by']): Plan['way'] => (by === 'device-code' ? { by } : { by: 'browser' });

/** Where a server itself said what the matter is, or the person did not come back, nothing is left to find out here. */
function isForChecks({ outcome }: Ending, steps: readonly Step[]): boolean {
  const last = steps.at(-1);
  const hasSpoken = last === undefined || last.numbers.length > 0 || last.stopped === 'federation-fault';
  return outcome === 'failed' && !hasSpoken && last.statusCode !== null;
}

const look = ({ host, question }: Context, interrupted: AbortSignal): Promise<Gathered> =>
  gather(host, question, {
    checks,
    whatIf: suppositionsOn,
    signal: AbortSignal.any([interrupted, AbortSignal.timeout(LONGEST_LOOK_MS)]),
  });
