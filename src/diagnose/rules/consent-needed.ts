import { say } from '../../model/said.ts';
import { saidByService } from '../picture/said-by-service.ts';

export const consentNeeded = saidByService('consent-needed', {
  65001: say`nobody has agreed yet that this app may be used`,
  65004: say`the question whether this app may be used was answered with no`,
  90094: say`only an admin can agree that this app may be used`,
  90095: say`an admin has to agree first that this app may be used`,
});
