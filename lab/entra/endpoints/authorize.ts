import { answersChallenge } from '../claims.ts';
import { mayReturnTo } from '../data/apps.ts';
import { guidOf } from '../data/ids.ts';
import { personNamed } from '../data/people.ts';
import type { Handler, Turn } from '../entra.ts';
import { type Ask, fieldOf } from '../exchange.ts';
import { isFault } from '../faults.ts';
import { advance, sendRefusalBack } from '../finish.ts';
import type { Goal, Journey, WayBack } from '../journey.ts';
import { Refused } from '../refused.ts';
import { readScope } from '../scope.ts';
import { appOf, required } from './app.ts';
import { tenantHere } from './tenant.ts';

/**
 * Begins a sign-in in a browser. What is wrong before the app's address is known to be the app's is said on a page;
 * what is wrong after that is said to the app. @see RFC 6749 section 4.1.1, RFC 7636 section 4.3
 */
export const authorize: Handler = async (turn, tenantWord = '') => {
  tenantHere(tenantWord, turn.ask.place);
  const app = appOf(turn, tenantWord);
  const wayBack = wayBackOf(turn.ask);
  if (!mayReturnTo(app, wayBack.redirectUri)) throw new Refused(50011, [wayBack.redirectUri]);
  try {
    const type = required(turn, 'response_type');
    if (type !== 'code') throw new Refused(700054, [type]);
    const scope = readScope(required(turn, 'scope'));
    const goal = goalOf(turn.ask, wayBack);
    return await advance(turn, { ...startOf(turn, goal), ...standingOf(turn, tenantWord), app, scope });
  } catch (error) {
    if (error instanceof Refused) return sendRefusalBack(turn, { wayBack }, error);
    throw error;
  }
};

function wayBackOf(ask: Ask): WayBack {
  const redirectUri = fieldOf(ask, 'redirect_uri');
  if (redirectUri === undefined) throw new Refused(900971);
  const asked = fieldOf(ask, 'response_mode');
  return {
    redirectUri,
    mode: asked === 'fragment' || asked === 'form_post' ? asked : 'query',
    state: fieldOf(ask, 'state'),
  };
}

const goalOf = (ask: Ask, wayBack: WayBack): Extract<Goal, { kind: 'code' }> => ({
  kind: 'code',
  wayBack,
  nonce: fieldOf(ask, 'nonce'),
  challenge: fieldOf(ask, 'code_challenge'),
  challengeMethod: fieldOf(ask, 'code_challenge_method') ?? 'plain',
  wantsClientInfo: fieldOf(ask, 'client_info') === '1',
  isSilent: fieldOf(ask, 'prompt') === 'none',
});

/** What a sign-in begins with, however it was begun. */
export const startOf = (
  { entra }: Turn,
  goal: Goal,
): Pick<Journey, 'id' | 'goal' | 'confirmedApp' | 'staysSignedIn'> => ({
  id: guidOf(entra.random(16)),
  goal,
  confirmedApp: false,
  staysSignedIn: undefined,
});

type Start = Pick<
  Journey,
  'place' | 'tenantWord' | 'loginHint' | 'passesChallengeOn' | 'fault' | 'person' | 'proofs' | 'isFromSession'
>;

function standingOf(turn: Turn, tenantWord: string): Start {
  const { ask, entra } = turn;
  const loginHint = fieldOf(ask, 'login_hint');
  const fault = fieldOf(ask, 'stand_in_fault') ?? '';
  return {
    place: ask.place,
    tenantWord,
    loginHint,
    passesChallengeOn: answersChallenge(ask),
    fault: isFault(fault) ? fault : entra.fault,
    ...whoIsThere(turn, loginHint),
  };
}

/** Prompts that ask the person anew although the browser remembers them. */
const ASKS_ANEW = ['login', 'select_account'];

/** Whom the browser's cookies name, unless somebody else is meant. */
export function whoIsThere({ ask, entra }: Turn, hint?: string): Pick<Start, 'person' | 'proofs' | 'isFromSession'> {
  const meant = hint === undefined ? undefined : personNamed(hint);
  const key = ask.cookies.get('ESTSAUTHPERSISTENT') ?? ask.cookies.get('ESTSAUTH') ?? '';
  const session = entra.memory.sessions.get(key);
  const remembered = session && personNamed(session.personName);
  const isWanted = !ASKS_ANEW.includes(fieldOf(ask, 'prompt') ?? '') && (hint === undefined || meant === remembered);
  if (session === undefined || remembered === undefined || !isWanted)
    return { person: meant, proofs: [], isFromSession: false };
  return { person: remembered, proofs: session.proofs, isFromSession: true };
}
