import { say } from '../../model/said.ts';
import { saidByService } from '../picture/said-by-service.ts';

export const policyBlocked = saidByService('policy-blocked', {
  50097: say`the device has to prove that the organisation knows it`,
  50131: say`a rule of the organisation stopped this sign-in, for the state of the device or for what looked suspicious`,
  53000: say`the device does not meet the rules of the organisation`,
  53001: say`the device has not joined the organisation`,
  53002: say`this app is not on the list of allowed apps`,
  53003: say`a rule of the organisation blocks it from here`,
  53004: say`the sign-in looks risky, so no second step can be set up`,
  53009: say`the app has to be protected by the management of the organisation`,
  53011: say`the account is blocked for risk in its own organisation`,
  80012: say`the directory of the company lets this account sign in only at other hours`,
  530003: say`the device has to be managed by the organisation`,
  530032: say`a rule for the whole organisation blocks it`,
});
