import { saidByService } from '../picture/said-by-service.ts';

export const mfaNeeded = saidByService('mfa-needed', {
  50072: 'a second step has to be set up first',
  50074: 'a second step is due and was not taken',
  50076: 'a second step is due',
  50078: 'the last second step is too long ago',
  50079: 'a second step has to be set up first',
});
