import type { CheckReport } from '../model/report.ts';
import type { Phrases } from '../report/languages/phrases.ts';

/** A report on its way, and how it is told to those who read it. */
export type Told = {
  /** As it is signed. */
  readonly report: CheckReport;
  /** The same in the language of the phrases. */
  readonly shown: CheckReport;
  readonly phrases: Phrases;
};
