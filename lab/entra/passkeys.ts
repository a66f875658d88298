import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { cloudOrigin, type Turn } from './entra.ts';
import type { Journey } from './journey.ts';
import { remember } from './memory.ts';

/** Loaded when somebody uses a passkey: it takes longer than all the rest together. */
const webAuthn = () => import('@simplewebauthn/server');

const nameOf = ({ person }: Journey): string => person?.name ?? '';

const originOf = ({ entra }: Turn, { place }: Journey): string => cloudOrigin(entra, place);

function newChallenge({ entra: { memory, random } }: Turn, { id }: Journey): Uint8Array<ArrayBuffer> {
  const challenge = new Uint8Array(random(32));
  remember(memory.challenges, id, Buffer.from(challenge).toString('base64url'));
  return challenge;
}

/** @see WebAuthn level 3, section 5.4 */
export const creationOptions = async (turn: Turn, journey: Journey): Promise<object> =>
  (await webAuthn()).generateRegistrationOptions({
    rpName: 'Stand-in',
    rpID: new URL(originOf(turn, journey)).hostname,
    userName: nameOf(journey),
    challenge: newChallenge(turn, journey),
  });

/** @see WebAuthn level 3, section 5.5 */
export async function requestOptions(turn: Turn, journey: Journey): Promise<object> {
  const passkey = turn.entra.memory.passkeys.get(nameOf(journey));
  return (await webAuthn()).generateAuthenticationOptions({
    rpID: new URL(originOf(turn, journey)).hostname,
    allowCredentials: passkey === undefined ? [] : [{ id: passkey.id }],
    challenge: newChallenge(turn, journey),
  });
}

const expectationOf = (turn: Turn, journey: Journey) => ({
  expectedChallenge: turn.entra.memory.challenges.get(journey.id) ?? '',
  expectedOrigin: originOf(turn, journey),
  expectedRPID: new URL(originOf(turn, journey)).hostname,
});

/** Keeps the new passkey; says whether it is one. */
export async function register(turn: Turn, journey: Journey, response: RegistrationResponseJSON): Promise<boolean> {
  const result = await (await webAuthn()).verifyRegistrationResponse({ response, ...expectationOf(turn, journey) });
  if (!result.verified) return false;
  const { id, publicKey, counter } = result.registrationInfo.credential;
  remember(turn.entra.memory.passkeys, nameOf(journey), { id, publicKey, counter });
  return true;
}

/** Whether the registered passkey signed the challenge of this sign-in. */
export async function isProven(turn: Turn, journey: Journey, response: AuthenticationResponseJSON): Promise<boolean> {
  const credential = turn.entra.memory.passkeys.get(nameOf(journey));
  if (credential === undefined || credential.id !== response.id) return false;
  const result = await (await webAuthn()).verifyAuthenticationResponse({
    response,
    credential,
    ...expectationOf(turn, journey),
  });
  return result.verified;
}
