import type { AboutInWords } from './forms.ts';

/** The report that a page shows: where it is, and what was asked about. */
export type ShownReport = AboutInWords & {
  readonly page: string;
  /** The examination that it is, to compare the next one with. */
  readonly run?: string;
  /** What the report is made from each time, where nothing is kept: the browser brings it along. */
  readonly brings?: Readonly<Record<string, string>>;
};
