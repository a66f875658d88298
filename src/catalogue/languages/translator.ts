import type { Action, Cause } from '../../model/cause.ts';
import type { Explanation } from '../../model/code.ts';
import type { Offer } from '../../model/remedy.ts';
import type { CheckReport } from '../../model/report.ts';
import type { Place, WordsAs } from '../../model/said.ts';

/** Says in one language what is kept in the original. What has no translation stays as it is. */
export type Translator = {
  explanation(explanation: Explanation): Explanation;
  report<Report extends CheckReport>(report: Report): Report;
  cause(cause: Cause): Cause;
  /** With the words of the case in its places. */
  action(action: Action): Action;
  /** With what it saw. */
  check<Check extends { readonly id: string; readonly title: string } & WordsAs<'summary'>>(check: Check): Check;
  remedy<One extends Offer>(offer: One): One;
  told(words: Place): string;
};
