import type { Progress } from '../../../gather/gather.ts';
import { checkStates } from '../../../report/check-states.ts';
import { printable } from '../../../report/printable.ts';
import type { Terminal } from '../../terminal.ts';

/** Tells on standard error how far the checks are. */
export type ProgressDisplay = { show(progress: Progress): void; end(): void };

/** Lines that renew themselves for a person, plain lines for a file. */
export const progressOn = (terminal: Terminal): ProgressDisplay =>
  terminal.watched.live ? renewing(terminal) : plainLines(terminal);

const plainLines = ({ say }: Terminal): ProgressDisplay => ({
  show: ({ check, state, summary }) => {
    if (state !== 'started')
      say(`${check.title}: ${checkStates[state].word}${summary === '' ? '' : `, ${printable(summary)}`}\n`);
  },
  end: () => {},
});

/** Cursor to the beginning of the line `count` lines up, then everything below is erased. @see ECMA-48 CPL, ED */
const back = (count: number): string => (count === 0 ? '' : `\u001b[${count}F\u001b[J`);

/** One line for each check, as many as the screen holds; they vanish when the report comes. */
function renewing({ say, watched }: Terminal): ProgressDisplay {
  const latest = new Map<string, Progress>();
  let drawn = 0;
  let planned: NodeJS.Immediate | undefined;
  const draw = (): void => {
    planned = undefined;
    const all = [...latest.values()];
    // What is still being looked at matters most when not all fits.
    const running = all.filter(({ state }) => state === 'started');
    const fits = all.length < watched.rows() ? all : running.slice(0, watched.rows() - 1);
    say(`${back(drawn)}${fits.map((progress) => `${lineOf(progress, watched)}\n`).join('')}`);
    drawn = fits.length;
  };
  return {
    show(progress) {
      latest.set(progress.check.id, progress);
      // Many change at once; the screen changes once.
      planned ??= setImmediate(draw);
    },
    end() {
      clearImmediate(planned);
      say(back(drawn));
    },
  };
}

const WIDEST_WORD = Math.max(...Object.values(checkStates).map(({ word }) => word.length));

/** Never wider than the screen: a line that breaks is counted as two, and the next drawing would miss. */
function lineOf({ check, state, summary }: Progress, { columns, style }: Terminal['watched']): string {
  const { word, tone } = checkStates[state];
  const room = Math.max(0, columns() - 1 - WIDEST_WORD - 2);
  const text = printable(`${check.title}${summary === '' ? '' : `: ${summary}`}`);
  return `${style(word.padEnd(WIDEST_WORD), tone)}  ${cut(text, room)}`;
}

const cut = (text: string, room: number): string =>
  [...text].length <= room ? text : `${[...text].slice(0, Math.max(0, room - 1)).join('')}…`;
