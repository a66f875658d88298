import { checkPassword } from '../check-password.ts';
import { homeOf, personNamed } from '../data/people.ts';
import { domainOf, tenantNamed } from '../data/tenants.ts';
import { required } from '../endpoints/app.ts';
import { Refused } from '../refused.ts';
import { grantWithoutPages, type Redeem } from './grant.ts';

/** @see RFC 6749 section 4.3 */
export const fromPassword: Redeem = (turn, app, tenantWord) => {
  const name = required(turn, 'username');
  const typed = required(turn, 'password');
  const person = personNamed(name);
  const directory = tenantNamed(domainOf(name)) ?? tenantNamed(tenantWord);
  if (directory === undefined) throw new Refused(50059);
  if (person === undefined) throw new Refused(50034, [name, directory.domains[0]]);
  // Passwords of federated people are nothing that the cloud knows.
  if (homeOf(person).kind === 'federated') throw new Refused(50126);
  checkPassword(turn, person, typed);
  return grantWithoutPages(turn, app, tenantWord, person, 'password');
};
