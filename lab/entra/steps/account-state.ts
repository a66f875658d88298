import { changePasswordPage } from '../pages/change-password.ts';
import { passwordPage } from '../pages/password.ts';
import { Refused } from '../refused.ts';
import type { Step } from './step.ts';

const IS_EXPIRY: readonly number[] = [50055, 50144];

/** The account must be in use: not locked, not switched off, its password not too old. */
export const accountInUse: Step = ({ person }) => {
  const number = person?.account;
  if (number === undefined) return undefined;
  const page = IS_EXPIRY.includes(number) ? changePasswordPage : passwordPage;
  return { number, page: (turn, journey) => page(turn, journey, new Refused(number)) };
};
