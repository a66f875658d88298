import { say } from '../../model/said.ts';
import { saidByService } from '../picture/said-by-service.ts';

/** The same number stands for an address from which attacks came, so it does not prove a locked account. */
export const accountLocked = saidByService(
  'account-locked',
  { 50053: say`the account is locked for a while, or the place from which you sign in is known for attacks` },
  'likely',
);
