import { say } from '../../model/said.ts';
import { saidByService } from '../picture/said-by-service.ts';

export const mfaNeeded = saidByService('mfa-needed', {
  50072: say`a second step has to be set up first`,
  50074: say`a second step is due and was not taken`,
  50076: say`a second step is due`,
  50078: say`the last second step is too long ago`,
  50079: say`a second step has to be set up first`,
});
