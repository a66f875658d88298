import { say } from '../../model/said.ts';
import { saidByService } from '../picture/said-by-service.ts';

export const accountDisabled = saidByService('account-disabled', {
  50057: say`the account is switched off`,
  500571: say`the guest account is switched off`,
});
