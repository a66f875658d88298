import { say } from '../../../model/said.ts';
import { signInText } from '../../../report/sign-in-text.ts';
import type { Call } from '../../arguments.ts';
import { exitStatus } from '../../exit-status.ts';
import { readerOf } from '../../reader-of.ts';
import { speechOf } from '../../speech.ts';
import type { Terminal } from '../../terminal.ts';
import { UsageError } from '../../usage-error.ts';
import { attempt } from './attempt.ts';
import { type Here, here as thisPlace } from './here.ts';
import { lookAfter } from './look-after.ts';
import { personAt } from './person-at.ts';
import { askedBy } from './plan-of.ts';
import { reportOn } from './report-on.ts';
import { traceInto } from './trace.ts';

/** A person finds the phone for the second step within this time; the sign-in page itself waits not much longer. */
const LONGEST_MS = 300_000;

/** Cards are the business of few. */
const CARD_CHECK = 'smart-card';

/** Signs in to one of the clouds. Status 1 when that does not work. */
export async function runSignIn({ values, texts }: Call, terminal: Terminal, given?: Here): Promise<number> {
  if (texts.length > 0)
    throw new UsageError(say`sign-in takes no text; to ask about a code: signin-doctor explain <code>`);
  const asked = askedBy(values, process.env);
  if (asked.by === 'smart-card' && !terminal.input.isTTY)
    throw new UsageError(say`--smart-card needs a terminal, in which the PIN of the card can be typed`);
  const { phrases, translator } = await speechOf(values, process.env);
  const trace = traceInto(values.trace);
  const here = given ?? thisPlace();
  const { user = null, tenant = null, json = false } = values;
  const question = { cloud: here.clouds[values.cloud ?? 'public'], user, tenant };
  const signal = AbortSignal.any([here.interrupted, AbortSignal.timeout(values.timeout ?? LONGEST_MS)]);
  const host = here.computer();
  const tell = json ? () => {} : terminal.say;

  const startedAtMs = host.elapsedMs();
  const person = personAt({ terminal, signal, phrases, open: here.open, visited: trace.visited });
  if (!json && !hasTerminal(terminal)) await person.openWindow();
  const company = { terminal, person, tell, saved: here.saved, phrases, keep: trace.keep };
  const tried = await attempt({ host, question, signal }, asked, values.fresh === true, company);
  const isWithCard = asked.by === 'smart-card';
  const checks = here.checks.filter(({ id }) => id !== CARD_CHECK || isWithCard);
  const looked = await lookAfter(tried, question, { ...here, checks, phrases }, (text) => {
    tell(`\n${text}\n`);
    person.say(text);
  });
  const report = translator.report(reportOn(tried, looked, host.elapsedMs() - startedAtMs));
  await person.leave(report);
  trace.write(tried.steps.at(-1) ?? null);
  tell('\n');
  await terminal.print(
    json ? `${JSON.stringify(report, null, 2)}\n` : signInText(report, readerOf(values, terminal, phrases)),
  );
  if (here.interrupted.aborted) return exitStatus.interrupted;
  return tried.ending.outcome === 'signed-in' ? exitStatus.fine : exitStatus.found;
}

/** Whoever starts a program by its icon has none. */
const hasTerminal = ({ watched, input }: Terminal): boolean => watched.live || input.isTTY;
