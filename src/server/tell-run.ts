import { type Looking, lookingWords } from '../console/looking-page.ts';
import type { Progress } from '../gather/gather.ts';
import type { Place } from './place.ts';
import type { Run } from './runs.ts';

/** The language of whoever is told. */
type Spoken = Pick<Place, 'phrases' | 'translator'>;

type Told = Run<unknown, unknown>;

const lookingOf = ({ check: { id, title }, ...rest }: Progress, { translator }: Spoken): Looking =>
  translator.check({ id, title, ...rest });

/** How far everything is. */
export const lookingAt = (run: Told, place: Spoken): readonly Looking[] =>
  [...run.progress.values()].map((progress) => lookingOf(progress, place));

/**
 * Server-sent events: all so far, each as it comes, and the end; also where `isTurn` says that the page is another one now.
 * @see https://html.spec.whatwg.org/#server-sent-events
 */
export async function tellRun(
  run: Told,
  place: Spoken,
  write: (text: string) => void,
  signal: AbortSignal,
  isTurn: () => boolean = () => false,
): Promise<void> {
  const { promise: turned, resolve: turn } = Promise.withResolvers<void>();
  const send = (looking: Looking): void => {
    write(`event: check\ndata: ${JSON.stringify(lookingWords(looking, place.phrases))}\n\n`);
    if (isTurn()) turn();
  };
  for (const looking of lookingAt(run, place)) send(looking);
  run.follow((progress) => send(lookingOf(progress, place)), signal);
  await Promise.race([turned, run.report.catch(() => {})]);
  write('event: end\ndata: \n\n');
}
