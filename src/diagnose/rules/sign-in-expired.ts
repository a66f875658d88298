import { say } from '../../model/said.ts';
import { saidByService } from '../picture/said-by-service.ts';

export const signInExpired = saidByService('sign-in-expired', {
  50085: say`the earlier sign-in has to be done again`,
  50132: say`the earlier sign-in is stale, usually after a new password`,
  50133: say`the earlier sign-in was withdrawn, usually after a new password`,
  50173: say`the earlier sign-in was withdrawn`,
  70008: say`the earlier sign-in has run out or was withdrawn`,
  70043: say`the earlier sign-in is older than your organisation allows`,
  700082: say`the earlier sign-in was unused for too long`,
  700084: say`the earlier sign-in has reached its fixed end`,
});
