/** Codes that mark an ordinary step of signing in, not a failure. From what the sources say about each. */
const HARMLESS = new Set([
  // A prompt is due; every ordinary sign-in writes it.
  '0xCAA10001',
  // Answers that send the person on to the next step, or that a silent try gets before the first sign-in.
  'AADSTS29200',
  'AADSTS50019',
  'AADSTS50058',
  'AADSTS50140',
  'AADSTS50157',
  'AADSTS50158',
  'AADSTS50199',
  'AADSTS50201',
  'AADSTS50205',
  'AADSTS50207',
  'AADSTS51005',
  'AADSTS70016',
  'AADSTS81006',
  'AADSTS500142',
  'AADSTS500581',
  'AADSTS501314',
  'authorization_pending',
  // Another account than asked for was used; the library treats it as success.
  'UserSwitch',
  // Begin and end of an attempt.
  'AAD/1006',
  'AAD/1007',
]);

export const isHarmless = (code: string): boolean => HARMLESS.has(code);
