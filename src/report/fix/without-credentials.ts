import type { Change, Offer } from '../../model/remedy.ts';

/** An offer as it may be shown and sent: names and passwords inside addresses are left out of what it runs and changes. */
export const withoutCredentials = <One extends Offer>(offer: One): One => ({
  ...offer,
  steps: offer.steps.map(shown),
});

/** `http://name:password@proxy:8080` */
const hidden = (text: string): string => text.replace(/(?<=:\/\/)[^\s/"'@]+@/g, '…@');

function shown(step: Change): Change {
  switch (step.kind) {
    case 'command':
      return { ...step, command: step.command.map(hidden), undo: step.undo?.map(hidden) ?? null };
    case 'file':
      return {
        ...step,
        lines: step.lines.map(({ line, before, after }) => ({
          line,
          before: before === null ? null : hidden(before),
          after: after === null ? null : hidden(after),
        })),
      };
    case 'move':
      return step;
  }
}
