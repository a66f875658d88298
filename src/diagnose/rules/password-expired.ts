import { say } from '../../model/said.ts';
import { saidByService } from '../picture/said-by-service.ts';

export const passwordExpired = saidByService('password-expired', {
  50055: say`the password has run out`,
  50144: say`the password has run out in the directory of the company`,
});
