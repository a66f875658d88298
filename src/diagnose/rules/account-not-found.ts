import { say } from '../../model/said.ts';
import { saidByService } from '../picture/said-by-service.ts';

const NOTED = { '0xC004844C': say`the name of the account is no sign-in address` };

const SAYINGS = {
  50034: say`no account with this address exists in this organisation`,
  51004: say`this account is not in the directory of this organisation`,
  500341: say`this account was deleted`,
  16000: say`this account is no guest of the organisation that was asked`,
  50020: say`this account belongs to another organisation and is no guest here`,
};

export const accountNotFound = saidByService('account-not-found', SAYINGS, 'certain', NOTED);
