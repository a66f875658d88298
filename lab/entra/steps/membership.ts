import type { AadstsNumber } from '../aadsts.ts';
import { homeOf, type Person } from '../data/people.ts';
import { type Tenant, tenantNamed } from '../data/tenants.ts';
import { isGuestOf } from '../journey.ts';
import { refusalPage } from '../pages/error.ts';
import type { Step } from './step.ts';

/** The account must belong where the app sends it: to the tenant, as a member or guest, or to the kind of account. */
export const belongs: Step = ({ person, tenantWord }) => {
  const number = person && whyNot(person, tenantWord);
  if (person === undefined || number === undefined) return undefined;
  const fillings = [person.name, tenantNamed(tenantWord)?.name ?? tenantWord];
  return { number, fillings, page: refusalPage(number, fillings) };
};

function whyNot(person: Person, word: string): AadstsNumber | undefined {
  const isPersonal = homeOf(person).kind === 'personal';
  if (word === 'common') return undefined;
  if (word === 'organizations') return isPersonal ? 500200 : undefined;
  if (word === 'consumers') return isPersonal ? undefined : 500208;
  const tenant = tenantNamed(word);
  return tenant !== undefined && (tenant === homeOf(person) || isGuestOf(person, tenant)) ? undefined : 50020;
}

/** The tenant that issues the tokens: the one that was named, or else the person's own. */
export const issuingTenant = (person: Person, tenantWord: string): Tenant => tenantNamed(tenantWord) ?? homeOf(person);
