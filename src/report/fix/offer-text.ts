import type { Change, LineChange, Offer } from '../../model/remedy.ts';
import { type Block, bullets, command, faint, heading, type Item, item, paragraph } from '../block.ts';
import type { System } from '../reader.ts';
import { count, sentence } from '../sentence.ts';
import { forShell, forWindows } from './shell-words.ts';

/** What would be done, exactly, before anybody says yes. `place` counts offers from 1. */
export const offerBlocks = (offer: Offer, place: number, system: System | null): readonly Block[] => [
  heading(`Remedy ${place}: ${offer.title}`),
  paragraph(sentence(offer.changes)),
  ...offer.steps.flatMap((step) => stepBlocks(step, system)),
  bullets([
    item(offer.mayBreak === null ? 'It breaks nothing.' : `Careful: ${sentence(offer.mayBreak)}`),
    item(`Undo: ${sentence(offer.undo)}`),
    item(`Proof: the check "${offer.provenBy}" looks again afterwards.`),
  ]),
];

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
  before === null ? item(`new behind line ${line}: ${after}`) : item(`line ${line}: ${before}`, ...becomes(after)),
];

const becomes = (after: string | null) => [faint(after === null ? '(goes)' : `becomes ${after}`)];

/** The command of a step, as one can type it. */
function commandOf(step: Exclude<Change, { kind: 'file' }>, system: System | null): string {
  const quoted = system === 'Windows' ? forWindows : forShell;
  if (step.kind === 'command') return quoted(step.command);
  return quoted([...(system === 'Windows' ? ['move'] : ['mv', '-n', '--']), step.from, step.to]);
}

/** How an admin does what this user may not. */
export const adminCommand = (id: string, system: System | null): string =>
  system === 'Windows' ? `signin-doctor fix ${id}` : `sudo signin-doctor fix ${id}`;
