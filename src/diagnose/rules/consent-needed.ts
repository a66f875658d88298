import { saidByService } from '../picture/said-by-service.ts';

export const consentNeeded = saidByService('consent-needed', {
  65001: 'nobody has agreed yet that this app may be used',
  65004: 'the question whether this app may be used was answered with no',
  90094: 'only an admin can agree that this app may be used',
  90095: 'an admin has to agree first that this app may be used',
});
