import { readAssertion } from '../adfs/assertion.ts';
import type { Handler } from '../entra.ts';
import { advance } from '../finish.ts';
import { Refused } from '../refused.ts';

/** Takes what a company's federation server says of somebody, brought by the browser. @see MS-MWBF section 3.2 */
export const federatedSignIn: Handler = (turn) => {
  const { entra, ask } = turn;
  const journey = entra.memory.journeys.get(ask.form.get('wctx') ?? '');
  if (journey === undefined) throw new Refused(9002313);
  const person = readAssertion(entra, ask.form.get('wresult') ?? '');
  return advance(turn, { ...journey, person, proofs: ['federation'] });
};
