import { saidByService } from '../picture/said-by-service.ts';

export const mfaFailed = saidByService('mfa-failed', {
  500121: 'the second step was not passed',
});
