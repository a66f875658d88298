import { say } from '../../model/said.ts';
import { saidByService } from '../picture/said-by-service.ts';

/** STATUS_WRONG_PASSWORD, STATUS_LOGON_FAILURE: after a change of the password, signing in to Windows anew mends it. */
const NOTED = {
  '0xC000006A': say`the password was refused`,
  '0xC000006D': say`the address or the password was refused`,
};

const SAYINGS = {
  50126: say`the password does not belong to this address`,
  50056: say`no password is stored for this address, or none came`,
  50064: say`the address or the password could not be confirmed`,
};

export const credentialsWrong = saidByService('credentials-wrong', SAYINGS, 'certain', NOTED);
