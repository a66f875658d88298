import { saidByService } from '../picture/said-by-service.ts';

export const licenceMissing = saidByService('licence-missing', {
  50105: 'the account is not assigned to this app',
});
