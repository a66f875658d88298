import { setFlagsFromString } from 'node:v8';
import { type Said, say } from '../../../model/said.ts';
import type { Examine } from '../../../server/check-runs.ts';
import { type OpenPage, openPage } from '../../../server/open-page.ts';
import type { SignInHere } from '../../../server/sign-in-runs.ts';
import type { Call } from '../../arguments.ts';
import { tellBug } from '../../bug.ts';
import { exitStatus } from '../../exit-status.ts';
import type { Values } from '../../options.ts';
import { program } from '../../program.ts';
import { systemHere } from '../../reader-of.ts';
import { speechOf } from '../../speech.ts';
import type { Terminal } from '../../terminal.ts';
import { UsageError } from '../../usage-error.ts';
import { handOffHere } from '../refer/hand-off-here.ts';
import { settingsHere } from '../refer/settings-here.ts';
import { openInBrowser } from '../sign-in/browser.ts';

/** Pages are short work; what V8 would keep ready to be faster still takes six megabytes. @see https://nodejs.org/api/v8.html */
const SMALL = '--optimize-for-size';

/** No other computer can reach it. */
const THIS_COMPUTER = '127.0.0.1';

/** Serves the page until somebody ends the program. */
export async function runServe({ values, texts }: Call, terminal: Terminal): Promise<number> {
  if (texts.length > 0) throw new UsageError(say`serve takes no text; the page asks for it`);
  const isHelpDesk = values['help-desk'] === true;
  if (values.listen !== undefined && !isHelpDesk)
    throw new UsageError(
      say`--listen is for --help-desk: the page that examines this computer is for this computer alone`,
    );
  if (isHelpDesk && (values['client-id'] ?? values.tenant) !== undefined)
    throw new UsageError(say`a help desk signs nobody in; --client-id and --tenant are for the page of this computer`);
  setFlagsFromString(SMALL);
  const ended = asked('SIGINT', 'SIGTERM');
  const page = await open(values, isHelpDesk, terminal);
  const { translator } = await speechOf({}, process.env);
  await terminal.print(`${translator.told(say`The page: ${page.address}`)}\n`);
  if (!isHelpDesk && values['no-open'] !== true && terminal.watched.live)
    await openInBrowser(page.addressForOnce, { platform: process.platform, environment: process.env });
  terminal.say(`${translator.told(say`Ctrl-C ends it.`)}\n`);
  await ended;
  await page.close();
  return exitStatus.fine;
}

async function open(values: Values, isHelpDesk: boolean, terminal: Terminal): Promise<OpenPage> {
  const { port = 0, listen = THIS_COMPUTER } = values;
  // Wrong settings are told at once.
  const settings = await settingsHere({ platform: process.platform, environment: process.env });
  try {
    return await openPage({
      ...{ port, listen, version: program.version },
      ...(isHelpDesk ? { system: null } : atThisComputer(values)),
      handOff: handOffHere(settings, process.env, !isHelpDesk),
      onFault: (error) => void tellBug(error, terminal),
    });
  } catch (error) {
    throw new UsageError(whyNot(error, `${listen}:${port}`));
  }
}

/** What the page does for the person in front of it. */
const atThisComputer = (values: Values) => ({
  ...{ system: systemHere, examine: examineLater, signIn: signInBy(values) },
});

/** What is not told here, the page asks for. */
const signInBy = (values: Values) => ({
  here: signInHere,
  clientId: values['client-id'] ?? (process.env.SIGNIN_DOCTOR_CLIENT_ID || null),
  tenant: values.tenant ?? null,
});

const signInHere: SignInHere = async (about, signal, onProgress) =>
  (await import('./sign-in-here.ts')).signInAt()(about, signal, onProgress);

/** Loaded when somebody asks for it: the page itself opens at once. */
const examineLater: Examine = async (about, signal, onProgress) =>
  (await import('./examine-here.ts')).examineHere(about, signal, onProgress);

const WHY: Readonly<Record<string, Said>> = {
  EADDRINUSE: say`another program has it; give another --port, or none`,
  EACCES: say`only an administrator may have it; give a --port of 1024 or more`,
  EADDRNOTAVAIL: say`this computer does not have this address`,
  ENOTFOUND: say`there is no such address`,
};

function whyNot(error: unknown, address: string): Said {
  const { code = '' } = error as NodeJS.ErrnoException;
  const why = WHY[code];
  if (why === undefined) throw error;
  return say`the page cannot be at ${address}: ${why}`;
}

/** Resolves with the first of these signals. */
const asked = (...signals: readonly NodeJS.Signals[]): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of signals) process.once(signal, () => resolve());
  });
