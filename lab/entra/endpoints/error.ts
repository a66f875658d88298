import { type AadstsNumber, wordings } from '../aadsts.ts';
import type { Handler } from '../entra.ts';
import { show } from '../pages/layout.ts';
import { Refused } from '../refused.ts';

const isKnown = (number: number): number is AadstsNumber => Object.hasOwn(wordings, number);

/** Says what a number means: where every `error_uri` leads. */
export const errorLookup: Handler = (turn) => {
  const number = Number(turn.ask.query.get('code'));
  return show(turn, {
    pgid: 'ErrorLookup',
    title: `Error ${number}`,
    lines: [isKnown(number) ? new Refused(number).message : 'The stand-in never gives this number.'],
  });
};
