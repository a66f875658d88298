import { join } from 'node:path';
import { say } from '../../../model/said.ts';
import { alone } from '../../../remedy/hands/alone.ts';
import { journalIn } from '../../../remedy/hands/journal-file.ts';
import { theseHands } from '../../../remedy/hands/these-hands.ts';
import { remedies } from '../../../remedy/remedies/all.ts';
import type { Remedy } from '../../../remedy/remedy.ts';
import type { Call } from '../../arguments.ts';
import { nearest } from '../../nearest.ts';
import type { Values } from '../../options.ts';
import { readerOf } from '../../reader-of.ts';
import { stateFolder } from '../../saved/state-folder.ts';
import { speechOf } from '../../speech.ts';
import type { Terminal } from '../../terminal.ts';
import { UsageError } from '../../usage-error.ts';
import { interruption } from '../check/interruption.ts';
import { mend } from './mend.ts';
import type { Session } from './session.ts';
import { takeBack } from './take-back.ts';

/** Offers remedies, or takes back those of the last call. */
export async function runFix({ values, texts }: Call, terminal: Terminal): Promise<number> {
  const wanted = texts.map(remedyNamed);
  assertPossible(values, wanted, terminal);
  const { phrases, translator } = await speechOf(values, process.env);
  const folder = join(stateFolder({ platform: process.platform, environment: process.env }), 'fix');
  const place = await alone(folder, process.platform).catch(unreachable(folder));
  if (place === undefined) throw new UsageError(say`another "signin-doctor fix" is at work; wait until it has ended`);
  try {
    const session: Session = {
      values,
      terminal,
      reader: readerOf(values, terminal, phrases),
      translator,
      workshop: {
        hands: theseHands,
        journal: await journalIn(folder).catch(unreachable(folder)),
        now: () => new Date(),
      },
      run: crypto.randomUUID(),
      signal: interruption(),
    };
    return await (values.undo ? takeBack(session) : mend(session, wanted));
  } finally {
    place.leave();
  }
}

/** Says it in one line: the person can do something about it. */
const unreachable =
  (folder: string) =>
  ({ message }: Error): never => {
    throw new UsageError(say`the journal in ${folder} cannot be read (${message}); was "fix" called as root before?`);
  };

function assertPossible(values: Values, wanted: readonly Remedy[], { input }: Terminal): void {
  if (values.undo && wanted.length > 0)
    throw new UsageError(say`--undo takes back the whole last call; leave the names out`);
  if (values['dry-run'] || values.yes) return;
  if (values.json) throw new UsageError(say`--json asks nothing: --dry-run shows what would be done, --yes does it`);
  if (!input.isTTY)
    throw new UsageError(say`there is no terminal to ask on: --dry-run shows what would be done, --yes does it`);
}

function remedyNamed(id: string): Remedy {
  const found = remedies.find((remedy) => remedy.id === id);
  if (found !== undefined) return found;
  const ids = remedies.map((remedy) => remedy.id);
  const meant = nearest(id, ids);
  const hint = meant === undefined ? say`there are ${ids.join(', ')}` : say`did you mean ${meant}?`;
  throw new UsageError(say`there is no remedy "${id}"; ${hint}`);
}
