import { saidByService } from '../picture/said-by-service.ts';

export const credentialsWrong = saidByService('credentials-wrong', {
  50126: 'the password does not belong to this address',
  50056: 'no password is stored for this address, or none came',
  50064: 'the address or the password could not be confirmed',
});
