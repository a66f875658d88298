import { saidByService } from '../picture/said-by-service.ts';

export const accountDisabled = saidByService('account-disabled', {
  50057: 'the account is switched off',
  500571: 'the guest account is switched off',
});
