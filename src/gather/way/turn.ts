import type { Outcome } from '../../model/failure.ts';

/** Begins a piece of work when its turn has come, or gives a failure in its place. */
export type Turn = <T>(work: () => Promise<Outcome<T>>) => Promise<Outcome<T>>;

/** For whom nobody has to wait. */
export const atOnce: Turn = (work) => work();
