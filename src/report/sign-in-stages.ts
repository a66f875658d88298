import type { SignInStage } from '../model/evidence.ts';

/** What each part of a sign-in does, in a few words. */
export const stageInWords: Readonly<Record<SignInStage, string>> = {
  discovery: 'Finding the sign-in service',
  realm: 'Asking who checks the password',
  renewal: 'Using the saved sign-in',
  federation: 'Asking the server of your organisation',
  authorize: 'Waiting for you to sign in',
  'device-code': 'Getting a code for another device',
  token: 'Getting the tokens',
  keys: 'Proving that they are genuine',
};
