import type { Change, CommandLine, LineChange, Offer } from '../../model/remedy.ts';
import { type Block, bullets, command, heading, type Item, item, paragraph, type Rest } from '../block.ts';
import { counted, filled, type Phrases } from '../languages/phrases.ts';
import type { Addressee, System } from '../reader.ts';
import { sentence } from '../sentence.ts';
import { forShell, forWindows } from './shell-words.ts';
import { withoutCredentials } from './without-credentials.ts';

/** What would be done, exactly, before anybody says yes. `place` counts offers from 1. */
export function offerBlocks(
  offered: Offer,
  place: number,
  { phrases, system }: Pick<Addressee, 'phrases' | 'system'>,
): readonly Block[] {
  const offer = withoutCredentials(offered);
  const { deeds, fix } = phrases;
  const { mayBreak } = offer;
  return [
    heading(filled(fix.offer, { place, title: offer.title })),
    paragraph(sentence(offer.changes)),
    ...offer.steps.flatMap((step) => stepBlocks(step, system, fix)),
    bullets([
      item(mayBreak === null ? fix.breaksNothing : filled(deeds.careful, { risk: sentence(mayBreak) })),
      { text: [filled(fix.undo, { how: sentence(offer.undo) })], under: undoItems(offer, system) },
      item(filled(fix.proof, { check: offer.provenBy })),
    ]),
  ];
}

const undoItems = ({ steps }: Offer, system: System | null): readonly Item[] =>
  steps.flatMap((step) => (step.kind === 'command' && step.undo !== null ? item(quoted(step.undo, system)) : []));

function stepBlocks(step: Change, system: System | null, says: Phrases['fix']): readonly Block[] {
  if (step.kind !== 'file') return [command(commandOf(step, system))];
  const { path, lines } = step;
  const items = lines.map((line) => lineItem(line, says));
  return [
    paragraph(filled(says.inFile, { path })),
    bullets(items.slice(0, LINES_SHOWN), restOf(items.slice(LINES_SHOWN), says)),
  ];
}

/** More lines of the same kind tell nothing new. */
const LINES_SHOWN = 12;

function restOf(items: readonly Item[], { moreLines, jsonShowsAll }: Phrases['fix']): Rest | undefined {
  if (items.length === 0) return undefined;
  const rest = counted(moreLines, items.length);
  return { says: rest, onPaper: filled(jsonShowsAll, { rest }), items };
}

const lineItem = ({ line, before, after }: LineChange, says: Phrases['fix']): Item =>
  before === null
    ? item(filled(says.newLine, { line, after: after ?? '' }))
    : {
        text: [filled(says.line, { line, before })],
        under: [item(after === null ? says.goes : filled(says.becomes, { after }))],
      };

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
