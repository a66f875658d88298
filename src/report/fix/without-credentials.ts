import type { Change, Offer } from '../../model/remedy.ts';

/** An offer as it may be shown and sent: names and passwords inside addresses are left out of what it runs and changes. */
export const withoutCredentials = <One extends Offer>(offer: One): One => ({
  ...offer,
  steps: offer.steps.map(shown),
});

/** `http://name:password@proxy:8080`, also without its beginning. Passwords hold `@` and `/`, so all before the last `@` of the word goes. */
const CREDENTIALS =
  /(?<=^|[=\s"'])([a-z][a-z0-9+.-]{0,30}:\/\/)?[^\s"'=:/@[]{1,200}:(?!\/\/|\d{1,5}[/?#])[^\s"']{1,1000}@|(?<=:\/\/)[^\s/"']+@/gi;

const hidden = (text: string): string => text.replace(CREDENTIALS, (_found, scheme = '') => `${scheme}…@`);

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
