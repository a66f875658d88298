import { passivePage } from '../adfs/addresses.ts';
import { homeOf } from '../data/people.ts';
import { redirect } from '../exchange.ts';
import { passwordPage } from '../pages/password.ts';
import { userNamePage } from '../pages/user-name.ts';
import type { Step } from './step.ts';

/** Somebody has to be named. */
export const chooseAccount: Step = ({ person }) =>
  person === undefined ? { number: 50058, page: userNamePage } : undefined;

/** People of a federated company prove themselves there, all others here: by a password or a certificate. */
export const proveIdentity: Step = ({ person, proofs }) => {
  if (person === undefined || proofs.length > 0) return undefined;
  if (homeOf(person).kind !== 'federated') return { number: 50058, page: passwordPage };
  return { number: 50058, page: ({ entra }, { id }) => redirect(passivePage(entra, id, person.name)) };
};
