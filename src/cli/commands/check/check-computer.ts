import { readFile } from 'node:fs/promises';
import { clouds } from '../../../catalogue/endpoints.ts';
import type { Question } from '../../../gather/check.ts';
import { checks } from '../../../gather/checks/all.ts';
import type { Host } from '../../../gather/host/host.ts';
import { type Said, say } from '../../../model/said.ts';
import { checkJson } from '../../../report/check-json.ts';
import { checkText } from '../../../report/check-text.ts';
import type { Call } from '../../arguments.ts';
import { exitStatus } from '../../exit-status.ts';
import type { Values } from '../../options.ts';
import { readerOf } from '../../reader-of.ts';
import { speechOf } from '../../speech.ts';
import type { Terminal } from '../../terminal.ts';
import { UsageError } from '../../usage-error.ts';
import { chosenChecks, isAboutCards } from './chosen-checks.ts';
import { codeIn } from './code-in.ts';
import { examine } from './examine.ts';
import { interruption } from './interruption.ts';
import { progressOn } from './progress.ts';

/** Checks have limits of their own, all far below this. */
const LONGEST_MS = 60_000;

/**
 * Examines this computer. Status 1 when something is wrong, and when it could not be seen whether something is. `lookup` remembers
 * what was asked before this was loaded.
 */
export async function checkComputer(
  { values, texts }: Call,
  terminal: Terminal,
  lookup: Host['lookup'],
): Promise<number> {
  if (texts.length > 0) throw new UsageError(surplus(texts));
  const code = values.code === undefined ? undefined : await codeIn(values.code);
  const roots = values['card-roots'] === undefined ? {} : { cardRoots: await certificatesIn(values['card-roots']) };
  const wantsKey = values['card-key'] === true;
  const wantsCard = values.card === true || wantsKey || 'cardRoots' in roots || isAboutCards(code);
  const speech = await speechOf(values, process.env);
  const { phrases, translator } = speech;
  const chosen = chosenChecks(checks, { ...values, card: wantsCard });
  const asked = { ...questionIn(values), ...roots };
  const isCardChosen = chosen.checks.some(({ id }) => id === 'smart-card');
  // Before the clock of the checks runs: nobody is hurried while typing a PIN.
  const key =
    wantsKey && isCardChosen
      ? { takeCardPin: await (await import('./card-pin-for.ts')).cardPinFor(asked, terminal, phrases) }
      : {};
  const question = { ...asked, ...key };
  const before =
    values.since === undefined
      ? undefined
      : (await (await import('../explain/given-report.ts')).givenReport(values.since, terminal)).report;
  const progress = values.json ? undefined : progressOn(terminal, speech);
  const interrupted = interruption();
  const signal = AbortSignal.any([interrupted, AbortSignal.timeout(values.timeout ?? LONGEST_MS)]);
  const watched = progress === undefined ? {} : { onProgress: progress.show };
  const report = await examine(
    question,
    { ...chosen, triesOtherWays: mayTry(values), ...watched, signal, lookup },
    code,
  );
  progress?.end();
  const told = translator.report(report);
  const earlier = before === undefined ? undefined : translator.report(before);
  await terminal.print(
    values.json ? checkJson(told, earlier) : checkText(told, readerOf(values, terminal, phrases), earlier),
  );
  if (interrupted.aborted) return exitStatus.interrupted;
  return report.verdict === 'healthy' ? exitStatus.fine : exitStatus.found;
}

const questionIn = ({ cloud, user, tenant, offline }: Values): Question => ({
  cloud: clouds[cloud ?? 'public'],
  ...{ user: user ?? null, tenant: tenant ?? null },
  ...(offline ? { isOffline: true } : {}),
});

/** Whoever asks for some checks alone wants no other questions asked. */
const mayTry = ({ 'no-what-if': isOff, only, offline }: Values): boolean => !isOff && !offline && only === undefined;

async function certificatesIn(file: string): Promise<readonly Uint8Array[]> {
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw new UsageError(say`--card-roots cannot be read: ${error.message}`);
  });
  const pems = text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  if (pems.length === 0) throw new UsageError(say`--card-roots "${file}" holds no certificate in PEM`);
  return pems.map((pem) => Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64'));
}

const surplus = ([first = '']: readonly string[]): Said =>
  say`check takes no text; to ask about a code: signin-doctor check --code ${first}`;
