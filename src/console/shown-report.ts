import type { AboutInWords } from './forms.ts';

/** The report that a page shows: where it is, and what was asked about. */
export type ShownReport = AboutInWords & {
  readonly page: string;
  /** What the next examination brings along, to be compared with this one: the number of a run, or what the browser saw. */
  readonly since?: string;
  /** What the report is made from each time, where nothing is kept: the browser brings it along. */
  readonly brings?: Readonly<Record<string, string>>;
};
