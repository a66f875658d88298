import { clientInfo } from './client-info.ts';
import type { Person } from './data/people.ts';
import type { Turn } from './entra.ts';
import { type Answer, withHeaders } from './exchange.ts';
import type { Goal, Journey } from './journey.ts';
import { type Grant, remember } from './memory.ts';
import { deviceDonePage } from './pages/device-code.ts';
import { description, type Refused } from './refused.ts';
import { missing, nextPage, refusalOf } from './steps/all.ts';
import { sendBack } from './way-back.ts';

/** Shows what comes next in a sign-in, or ends it. */
export async function advance(turn: Turn, journey: Journey): Promise<Answer> {
  remember(turn.entra.memory.journeys, journey.id, journey);
  const { goal } = journey;
  if (goal.kind === 'code' && goal.isSilent) {
    const interrupt = missing(journey, turn);
    if (interrupt !== undefined) return sendRefusalBack(turn, goal, refusalOf(interrupt));
  } else {
    const interrupt = nextPage(journey, turn);
    if (interrupt !== undefined) return interrupt.page(turn, journey);
  }
  return goal.kind === 'code' ? endWithCode(turn, journey, goal) : endOnDevice(turn, journey, goal);
}

type CodeGoal = Extract<Goal, { kind: 'code' }>;

/** Tells the app that it gets nothing, and why. @see RFC 6749 section 4.1.2.1 */
export function sendRefusalBack(
  { entra, trace, ask }: Turn,
  { wayBack }: Pick<CodeGoal, 'wayBack'>,
  refused: Refused,
): Answer {
  const { redirected, error } = refused.wording;
  return sendBack(wayBack, {
    error: redirected ?? error,
    ...(refused.number === 65004 ? { error_subcode: 'cancel' } : {}),
    error_description: description(refused, trace),
    error_uri: `${entra.origins[ask.place]}/error?code=${refused.number}`,
    ...(refused.claims === undefined ? {} : { claims: refused.claims }),
  });
}

const personOf = ({ person }: Journey): Person => {
  if (person === undefined) throw new TypeError('a sign-in ended without a person');
  return person;
};

function grantOf({ entra }: Turn, journey: Journey, nonce?: string): Grant {
  const { place, tenantWord, app, scope, proofs, passesChallengeOn, fault } = journey;
  const standing = { place, tenantWord, app, scope, proofs, passesChallengeOn, fault };
  return { ...standing, person: personOf(journey), nonce, issuedAt: entra.now().getTime() };
}

/** @see RFC 6749 section 4.1.2 */
function endWithCode(turn: Turn, journey: Journey, goal: CodeGoal): Answer {
  const { entra, trace } = turn;
  // Codes of the real service begin with a version and are far longer than those of others.
  const code = `1.${entra.random(120).toString('base64url')}`;
  remember(entra.memory.codes, code, {
    grant: grantOf(turn, journey, goal.nonce),
    redirectUri: goal.wayBack.redirectUri,
    challenge: goal.challenge,
    challengeMethod: goal.challengeMethod,
    issuedAt: entra.now().getTime(),
    wasRedeemed: false,
  });
  entra.memory.journeys.delete(journey.id);
  const fields = {
    code,
    ...(goal.wantsClientInfo ? { client_info: clientInfo(personOf(journey)) } : {}),
    ...(journey.fault === 'wrong-state' ? { state: 'somebody-elses-state' } : {}),
    ...(journey.fault === 'mix-up' ? { iss: 'https://login.attacker.example/v2.0' } : {}),
    session_state: trace.correlationId,
  };
  return withHeaders(sendBack(goal.wayBack, fields), sessionCookies(turn, journey));
}

/** Ninety days: how long a browser that may remember does. */
const REMEMBERED_SECONDS = 90 * 86_400;

function sessionCookies({ entra }: Turn, journey: Journey): Answer['headers'] {
  if (journey.isFromSession) return {};
  const key = entra.random(32).toString('base64url');
  remember(entra.memory.sessions, key, { personName: personOf(journey).name, proofs: journey.proofs });
  const cookie = `=${key}; Path=/; Secure; HttpOnly; SameSite=None`;
  return {
    'Set-Cookie': journey.staysSignedIn
      ? [`ESTSAUTH${cookie}`, `ESTSAUTHPERSISTENT${cookie}; Max-Age=${REMEMBERED_SECONDS}`]
      : [`ESTSAUTH${cookie}`],
  };
}

function endOnDevice(turn: Turn, journey: Journey, { deviceCode }: Extract<Goal, { kind: 'device' }>): Answer {
  const { devices, journeys } = turn.entra.memory;
  const device = devices.get(deviceCode);
  if (device !== undefined) devices.set(deviceCode, { ...device, outcome: grantOf(turn, journey) });
  journeys.delete(journey.id);
  return deviceDonePage(turn, `You are signed in to ${journey.app.name} on your device`);
}
