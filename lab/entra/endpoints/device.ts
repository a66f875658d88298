import { answersChallenge } from '../claims.ts';
import type { Handler, Turn } from '../entra.ts';
import { cloudOrigin } from '../entra.ts';
import { fieldOf, json } from '../exchange.ts';
import { isFault } from '../faults.ts';
import { advance } from '../finish.ts';
import { remember } from '../memory.ts';
import { DEVICE_PAGE, deviceCodePage } from '../pages/device-code.ts';
import { Refused } from '../refused.ts';
import { readScope } from '../scope.ts';
import { appOf, required } from './app.ts';
import { startOf, whoIsThere } from './authorize.ts';
import { tenantHere } from './tenant.ts';

/** Fifteen minutes, asked every five seconds: as the service has it. */
export const DEVICE_LIFETIME_MS = 900_000;
const INTERVAL_SECONDS = 5;

/** Letters and digits that cannot be taken for each other. */
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** @see RFC 8628 section 3.1 */
export const deviceCode: Handler = (turn, tenantWord = '') => {
  const { entra, ask } = turn;
  tenantHere(tenantWord, ask.place);
  const app = appOf(turn, tenantWord);
  const scope = readScope(required(turn, 'scope'));
  const device_code = `G${entra.random(90).toString('base64url')}`;
  const user_code = [...entra.random(9)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('');
  const fault = fieldOf(ask, 'stand_in_fault') ?? '';
  remember(entra.memory.devices, device_code, {
    userCode: user_code,
    standing: {
      place: ask.place,
      tenantWord,
      app,
      scope,
      person: undefined,
      proofs: [],
      passesChallengeOn: answersChallenge(ask),
      fault: isFault(fault) ? fault : entra.fault,
    },
    issuedAt: entra.now().getTime(),
    outcome: 'pending',
  });
  const verification_uri = cloudOrigin(entra, ask.place) + DEVICE_PAGE;
  return json({
    user_code,
    device_code,
    verification_uri,
    expires_in: DEVICE_LIFETIME_MS / 1_000,
    interval: INTERVAL_SECONDS,
    message: `To sign in, use a web browser to open the page ${verification_uri} and enter the code ${user_code} to authenticate.`,
  });
};

export const deviceEntry: Handler = (turn) => deviceCodePage(turn);

/** Takes the code that a person typed, and goes on as in any sign-in. */
export const enterDeviceCode: Handler = (turn) => {
  const { entra, ask } = turn;
  const typed = (ask.form.get('otc') ?? '').trim().toUpperCase();
  const found = [...entra.memory.devices].find(([, { userCode }]) => userCode === typed);
  if (found === undefined) return deviceCodePage(turn, new Refused(70018));
  const [code, { standing, issuedAt }] = found;
  if (entra.now().getTime() > issuedAt + DEVICE_LIFETIME_MS) return deviceCodePage(turn, new Refused(70020));
  const start = startOf(turn, { kind: 'device', deviceCode: code });
  return advance(turn, { ...standing, ...start, ...whoIsThere(turn), loginHint: undefined });
};

/** The person said no: the device learns it the next time it asks. */
export function declineDevice({ entra: { memory } }: Turn, code: string): void {
  const device = memory.devices.get(code);
  if (device !== undefined) memory.devices.set(code, { ...device, outcome: 'declined' });
}
