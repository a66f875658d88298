import { failed, type Outcome } from '../model/failure.ts';

/** Begins a piece of work when its turn has come. */
export type Turn = <T>(work: () => Promise<Outcome<T>>) => Promise<Outcome<T>>;

/** For whom nobody has to wait. */
export const atOnce: Turn = (work) => work();

/**
 * Turns for handshakes, whose certificates load the line. The first goes alone: when it is done within `fastMs`, all others
 * go together. Otherwise they go one after the other, so that nothing else on the line has to starve, and those that
 * can be done without are `aborted`.
 */
export function turns(fastMs: number, elapsedMs: () => number): { readonly needed: Turn; readonly dispensable: Turn } {
  const waiting: (() => void)[] = [];
  let free = 1;
  let width: number | undefined;
  const begin = (): void => {
    for (; free > 0 && waiting.length > 0; free -= 1) waiting.shift()?.();
  };
  const measure = (durationMs: number): void => {
    width = durationMs <= fastMs ? Number.POSITIVE_INFINITY : 1;
    free += width - 1;
  };
  const needed: Turn = async (work) => {
    const turn = new Promise<void>((resolve) => waiting.push(resolve));
    begin();
    await turn;
    const startedAtMs = elapsedMs();
    try {
      return await work();
    } finally {
      if (width === undefined) measure(elapsedMs() - startedAtMs);
      free += 1;
      begin();
    }
  };
  const skipped = failed('tls-handshake', 'aborted', 'the line is slow');
  return { needed, dispensable: (work) => needed(async () => (width === 1 ? skipped : await work())) };
}
