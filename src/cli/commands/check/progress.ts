import type { Progress } from '../../../gather/gather.ts';
import { filled } from '../../../report/languages/phrases.ts';
import { printable } from '../../../report/printable.ts';
import { toneOfState } from '../../../report/tone-of-state.ts';
import { padded, shortened, widthOf } from '../../../report/wrap.ts';
import type { Speech } from '../../speech.ts';
import type { Terminal } from '../../terminal.ts';

/** Tells on standard error how far the checks are. */
export type ProgressDisplay = { show(progress: Progress): void; end(): void };

/** Lines that renew themselves for a person, plain lines for a file. */
export const progressOn = (terminal: Terminal, speech: Speech): ProgressDisplay =>
  terminal.watched.live ? renewing(terminal, speech) : plainLines(terminal, speech);

const plainLines = ({ say }: Terminal, { phrases: { label, states }, translator }: Speech): ProgressDisplay => ({
  show: (progress) => {
    const { title, state, summary } = told(progress, translator);
    if (state !== 'started')
      say(`${filled(label, { label: title })} ${states[state]}${summary === '' ? '' : `, ${printable(summary)}`}\n`);
  },
  end: () => {},
});

const told = ({ check: { id, title }, ...rest }: Progress, translator: Speech['translator']) =>
  translator.check({ id, title, ...rest });

/** Cursor to the beginning of the line `count` lines up, then everything below is erased. @see ECMA-48 CPL, ED */
const back = (count: number): string => (count === 0 ? '' : `\u001b[${count}F\u001b[J`);

/** One line for each check, as many as the screen holds; they vanish when the report comes. */
function renewing({ say, watched }: Terminal, speech: Speech): ProgressDisplay {
  const latest = new Map<string, Progress>();
  let drawn = 0;
  let planned: NodeJS.Immediate | undefined;
  const draw = (): void => {
    planned = undefined;
    const all = [...latest.values()];
    // What is still being looked at matters most when not all fits.
    const running = all.filter(({ state }) => state === 'started');
    const fits = all.length < watched.rows() ? all : running.slice(0, watched.rows() - 1);
    say(`${back(drawn)}${fits.map((progress) => `${lineOf(progress, watched, speech)}\n`).join('')}`);
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

/** Never wider than the screen: a line that breaks is counted as two, and the next drawing would miss. */
function lineOf(
  progress: Progress,
  { columns, style }: Terminal['watched'],
  { phrases: { label, states }, translator }: Speech,
): string {
  const widestWord = Math.max(...Object.values(states).map(widthOf));
  const room = Math.max(0, columns() - 1 - widestWord - 2);
  const { title, state, summary } = told(progress, translator);
  const text = printable(summary === '' ? title : `${filled(label, { label: title })} ${summary}`);
  return `${style(padded(states[state], widestWord), toneOfState[state])}  ${shortened(text, room)}`;
}
