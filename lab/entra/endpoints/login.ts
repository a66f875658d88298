import { checkPassword } from '../check-password.ts';
import { homeOf, type Person, personNamed } from '../data/people.ts';
import { domainOf, tenantNamed } from '../data/tenants.ts';
import type { Handler, Turn } from '../entra.ts';
import type { Answer } from '../exchange.ts';
import { advance } from '../finish.ts';
import type { Journey } from '../journey.ts';
import { passwordPage } from '../pages/password.ts';
import { userNamePage } from '../pages/user-name.ts';
import { Refused } from '../refused.ts';
import { journeyOf } from './journey.ts';

/** Takes what was typed: first the name, then the password; or what the certificate host found out. */
export const login: Handler = (turn) => {
  const { form } = turn.ask;
  const journey = journeyOf(turn);
  const token = form.get('certificatetoken');
  if (token !== null) return withCertificate(turn, journey, token);
  const name = form.get('login') ?? form.get('loginfmt') ?? journey.person?.name ?? '';
  const person = personNamed(name);
  if (person === undefined) {
    const directory = tenantNamed(domainOf(name))?.domains[0] ?? journey.tenantWord;
    return userNamePage(turn, { ...journey, loginHint: name }, new Refused(50034, [name, directory]));
  }
  const named = { ...journey, person };
  const typed = form.get('passwd');
  return typed === null || homeOf(person).kind === 'federated'
    ? advance(turn, named)
    : withPassword(turn, named, person, typed);
};

function withPassword(turn: Turn, journey: Journey, person: Person, typed: string): Answer | Promise<Answer> {
  try {
    checkPassword(turn, person, typed);
  } catch (error) {
    if (error instanceof Refused) return passwordPage(turn, journey, error);
    throw error;
  }
  return advance(turn, { ...journey, proofs: ['password'] });
}

function withCertificate(turn: Turn, journey: Journey, token: string): Answer | Promise<Answer> {
  const name = turn.entra.memory.cardTokens.get(token);
  turn.entra.memory.cardTokens.delete(token);
  const person = name === undefined ? undefined : personNamed(name);
  if (person === undefined) throw new Refused(9002313);
  if (journey.person !== undefined && journey.person !== person) throw new Refused(500187);
  if (person.card === 'not-allowed') throw new Refused(500186);
  return advance(turn, { ...journey, person, proofs: ['card'] });
}
