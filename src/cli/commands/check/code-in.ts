import type { ExplainedCode } from '../../../model/code.ts';
import { say } from '../../../model/said.ts';
import { UsageError } from '../../usage-error.ts';

/** The code of `--code`, explained. */
export async function codeIn(text: string): Promise<ExplainedCode> {
  const { explain } = await import('../../../catalogue/explain.ts');
  const { codes, perhaps } = await explain(text);
  const [first] = codes;
  if (first !== undefined) return first;
  const hint =
    perhaps[0] === undefined ? say`a code looks like 0xCAA70004 or AADSTS50126` : say`did you mean ${perhaps[0].code}?`;
  throw new UsageError(say`--code "${text}" is no status code; ${hint}`);
}
