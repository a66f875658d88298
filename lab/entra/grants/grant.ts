import { answersChallenge } from '../claims.ts';
import type { App } from '../data/apps.ts';
import type { Person } from '../data/people.ts';
import { required } from '../endpoints/app.ts';
import type { Turn } from '../entra.ts';
import type { Proof } from '../journey.ts';
import type { Grant } from '../memory.ts';
import { readScope } from '../scope.ts';
import { missing, refusalOf } from '../steps/all.ts';

/** Turns what was shown into a grant. @throws Refused */
export type Redeem = (turn: Turn, app: App, tenantWord: string) => Grant;

/** A grant for somebody who never saw a page: nothing that a page would ask may be missing. @throws Refused */
export function grantWithoutPages(turn: Turn, app: App, tenantWord: string, person: Person, proof: Proof): Grant {
  const { entra, ask } = turn;
  const grant: Grant = {
    place: ask.place,
    tenantWord,
    app,
    scope: readScope(required(turn, 'scope')),
    person,
    proofs: [proof],
    passesChallengeOn: answersChallenge(ask),
    fault: entra.fault,
    nonce: undefined,
    issuedAt: entra.now().getTime(),
  };
  return complete(turn, grant);
}

/** @throws Refused with the first thing that is missing */
export function complete(turn: Turn, grant: Grant): Grant {
  const interrupt = missing(grant, turn);
  if (interrupt !== undefined) throw refusalOf(interrupt);
  return grant;
}
