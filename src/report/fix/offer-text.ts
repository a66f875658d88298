import type { Change, CommandLine, LineChange, Offer } from '../../model/remedy.ts';
import { type Block, bullets, command, heading, type Item, item, paragraph } from '../block.ts';
import type { System } from '../reader.ts';
import { count, sentence } from '../sentence.ts';
import { forShell, forWindows } from './shell-words.ts';
import { withoutCredentials } from './without-credentials.ts';

/** What would be done, exactly, before anybody says yes. `place` counts offers from 1. */
export function offerBlocks(offered: Offer, place: number, system: System | null): readonly Block[] {
  const offer = withoutCredentials(offered);
  return [
    heading(`Remedy ${place}: ${offer.title}`),
    paragraph(sentence(offer.changes)),
    ...offer.steps.flatMap((step) => stepBlocks(step, system)),
    bullets([
      item(offer.mayBreak === null ? 'It breaks nothing.' : `Careful: ${sentence(offer.mayBreak)}`),
      { text: [`Undo: ${sentence(offer.undo)}`], under: undoItems(offer, system) },
      item(`Proof: the check "${offer.provenBy}" looks again afterwards.`),
    ]),
  ];
}

const undoItems = ({ steps }: Offer, system: System | null): readonly Item[] =>
  steps.flatMap((step) => (step.kind === 'command' && step.undo !== null ? item(quoted(step.undo, system)) : []));

function stepBlocks(step: Change, system: System | null): readonly Block[] {
  if (step.kind !== 'file') return [command(commandOf(step, system))];
  return [
    paragraph(`In ${step.path}:`),
    bullets(step.lines.slice(0, LINES_SHOWN).flatMap(lineItems), restOf(step.lines)),
  ];
}

/** More lines of the same kind tell nothing new. */
const LINES_SHOWN = 12;

const restOf = (lines: readonly LineChange[]) =>
  lines.length <= LINES_SHOWN
    ? undefined
    : {
        says: `${count(lines.length - LINES_SHOWN, 'more line')} of this kind`,
        onPaper: `${count(lines.length - LINES_SHOWN, 'more line')} of this kind (--dry-run --json shows all)`,
        items: lines.slice(LINES_SHOWN).flatMap(lineItems),
      };

const lineItems = ({ line, before, after }: LineChange): readonly Item[] => [
  before === null
    ? item(`new behind line ${line}: ${after}`)
    : { text: [`line ${line}: ${before}`], under: [item(after === null ? 'goes' : `becomes: ${after}`)] },
];

/** The command of a step, as one can type it. */
function commandOf(step: Exclude<Change, { kind: 'file' }>, system: System | null): string {
  if (step.kind === 'command') return quoted(step.command, system);
  return quoted([...(system === 'Windows' ? ['move'] : ['mv', '-n', '--']), step.from, step.to], system);
}

const quoted = (command: CommandLine, system: System | null): string =>
  system === 'Windows' ? forWindows(command) : forShell(command);

/** How an admin does what this user may not: the same call, with the options that say what is looked at. */
export const adminCommand = (id: string, options: CommandLine, system: System | null): string =>
  quoted([...(system === 'Windows' ? [] : ['sudo']), 'signin-doctor', 'fix', id, ...options], system);
