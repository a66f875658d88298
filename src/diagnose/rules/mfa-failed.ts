import { say } from '../../model/said.ts';
import { saidByService } from '../picture/said-by-service.ts';

export const mfaFailed = saidByService('mfa-failed', {
  500121: say`the second step was not passed`,
});
