import type { Evidence } from '../../model/evidence.ts';
import type { Strength } from '../../model/report.ts';
import { openBook } from '../book.ts';
import type { Rule } from '../rule.ts';

/** What one rule says to a world: how sure it is, and its reasons as one text. undefined when it is silent. */
export function judged(
  rule: Rule,
  evidence: readonly Evidence[],
): { readonly strength: Strength; readonly text: string } | undefined {
  const judgement = rule.judge(openBook(evidence));
  return (
    judgement && {
      strength: judgement.strength,
      text: judgement.because.map(({ text }) => text.text).join('\n'),
    }
  );
}
