import { type Looking, lookingWords } from '../console/looking-page.ts';
import type { Progress } from '../gather/gather.ts';
import type { Run } from './runs.ts';

type Told = Run<unknown, unknown>;

const lookingOf = ({ check: { id, title }, state, summary }: Progress): Looking => ({ id, title, state, summary });

/** How far everything is. */
export const lookingAt = (run: Told): readonly Looking[] => [...run.progress.values()].map(lookingOf);

/**
 * Server-sent events: all so far, each as it comes, and the end; also where `isTurn` says that the page is another one now.
 * @see https://html.spec.whatwg.org/#server-sent-events
 */
export async function tellRun(
  run: Told,
  write: (text: string) => void,
  signal: AbortSignal,
  isTurn: () => boolean = () => false,
): Promise<void> {
  const { promise: turned, resolve: turn } = Promise.withResolvers<void>();
  const send = (looking: Looking): void => {
    write(`event: check\ndata: ${JSON.stringify(lookingWords(looking))}\n\n`);
    if (isTurn()) turn();
  };
  for (const looking of lookingAt(run)) send(looking);
  run.follow((progress) => send(lookingOf(progress)), signal);
  await Promise.race([turned, run.report.catch(() => {})]);
  write('event: end\ndata: \n\n');
}
