import { idOf } from './ids.ts';
import { domainOf, type Tenant, tenantNamed } from './tenants.ts';

/** Somebody with an account, and what happens to them. Everything that is not said is as it should be. */
export type Person = {
  readonly name: string;
  readonly story: string;
  /** What this person types; the right password unless `forgot`. */
  readonly password: string;
  readonly forgot?: true;
  /** Number with which the account itself is refused, after a right password. */
  readonly account?: 50053 | 50055 | 50057 | 50144 | 80012;
  /** Tenants, by domain, that invited this person. */
  readonly guestOf?: readonly string[];
  /** The second step that policy asks for: everywhere, or only where `secondStepFor` says. */
  readonly secondStep?: 'totp' | 'passkey' | 'push' | 'none-registered';
  readonly secondStepFor?: 'teams';
  /** A certificate that this person can show instead of a password. */
  readonly card?: 'good' | 'expired' | 'revoked' | 'other-issuer' | 'not-allowed';
  /** Number with which a policy refuses. */
  readonly policy?: 53000 | 53002 | 53003;
  readonly licence?: 'none';
  /** Who has to agree before an app may act for this person. */
  readonly consent?: 'person' | 'admin';
  /** What this person says no to. */
  readonly declines?: 'consent' | 'second-step';
  /** What becomes of tokens, or of the service when it is about to issue them. */
  readonly tokens?: 'expired' | 'revoked' | 'too-old' | 'throttled' | 'service-down';
  /** What goes wrong between the company's federation server and the cloud. */
  readonly federation?: 'denied' | 'clock-behind' | 'key-unknown';
  /** How it ends: signed in, or the AADSTS number, the HTTP status or the WS-Trust fault that says why not. */
  readonly ends: 'signed-in' | number | `http-${number}` | 'ID3242' | 'MSIS7068';
};

const RIGHT = 'Correct-Horse-7';

const at =
  (domain: string) =>
  (alias: string, story: string, ends: Person['ends'], rest: Partial<Person> = {}): Person => ({
    name: `${alias}@${domain}`,
    story,
    password: RIGHT,
    ends,
    ...rest,
  });

const contoso = at('contoso.com');
const adatum = at('adatum.com');
const fabrikam = at('fabrikam.com');

export const people: readonly Person[] = [
  contoso('anna', 'Everything is fine.', 'signed-in'),
  contoso('wendy', 'Types the password she had before the holidays.', 50126, { forgot: true, password: 'Old-Horse-6' }),
  contoso('lou', 'Was locked after somebody tried many passwords.', 50053, { account: 50053 }),
  contoso('dora', 'Left the company; the account is switched off.', 50057, { account: 50057 }),
  contoso('erik', 'Has a password that ran out.', 50055, { account: 50055 }),
  contoso('tom', 'Types a code from an authenticator app.', 'signed-in', { secondStep: 'totp' }),
  contoso('pia', 'Uses a passkey as second step; registers it the first time.', 'signed-in', { secondStep: 'passkey' }),
  contoso('carl', 'Shows a smart card instead of a password.', 'signed-in', { card: 'good' }),
  contoso('ines', 'Shows a smart card that ran out last month.', 1000502, { card: 'expired' }),
  contoso('rolf', 'Shows a smart card that was revoked.', 500183, { card: 'revoked' }),
  contoso('uma', 'Shows a smart card of an issuer that nobody here trusts.', 500176, { card: 'other-issuer' }),
  contoso('karl', 'Has a good smart card, but policy wants a password.', 500186, { card: 'not-allowed' }),
  contoso('rita', 'Presses "No" when her phone asks.', 500121, { secondStep: 'push', declines: 'second-step' }),
  contoso('yuri', 'Presses "Yes" when his phone asks.', 'signed-in', { secondStep: 'push' }),
  contoso('nina', 'Needs a second step and never registered one.', 50079, { secondStep: 'none-registered' }),
  contoso('clara', 'Needs a second step for the Teams service alone.', 'signed-in', {
    secondStep: 'totp',
    secondStepFor: 'teams',
  }),
  contoso('dan', 'Sits at a device that is not managed.', 53000, { policy: 53000 }),
  contoso('paul', 'Is in a place from which nobody may sign in.', 53003, { policy: 53003 }),
  contoso('ada', 'Uses an app that is not on the list of approved ones.', 53002, { policy: 53002 }),
  contoso('cora', 'Is asked whether the app may act for her, and agrees.', 'signed-in', { consent: 'person' }),
  contoso('dean', 'Is asked whether the app may act for him, and says no.', 65004, {
    consent: 'person',
    declines: 'consent',
  }),
  contoso('adam', 'Uses an app that an admin has to approve.', 90094, { consent: 'admin' }),
  contoso('noel', 'Was never assigned to the app; has no licence.', 50105, { licence: 'none' }),
  contoso('rex', 'Signs in; changes the password; the old sign-in is revoked.', 50173, { tokens: 'revoked' }),
  contoso('xena', 'Signs in; comes back after months.', 700082, { tokens: 'expired' }),
  contoso('fred', 'Signs in; policy wants a new sign-in every day.', 70043, { tokens: 'too-old' }),
  contoso('thea', 'Signs in where too many do at once.', 'http-429', { tokens: 'throttled' }),
  contoso('sven', 'Signs in just when the service goes down.', 'http-503', { tokens: 'service-down' }),
  adatum('anton', 'Everything is fine; the account came from the company directory.', 'signed-in'),
  adatum('stella', 'Shows a smart card; the account came from the company directory.', 'signed-in', { card: 'good' }),
  adatum('olga', 'Has a company password that ran out.', 50144, { account: 50144 }),
  adatum('hugo', 'Works at night; the directory lets him in by day only.', 80012, { account: 80012 }),
  adatum('gus', 'Belongs to another company and is a guest at contoso.com.', 'signed-in', { guestOf: ['contoso.com'] }),
  fabrikam('frank', 'Signs in on the federation server of the company.', 'signed-in'),
  fabrikam('felix', 'Shows a smart card to the federation server.', 'signed-in', { card: 'good' }),
  fabrikam('wanda', 'Types a wrong password on the federation server.', 'ID3242', {
    forgot: true,
    password: 'Old-Horse-6',
  }),
  fabrikam('mick', 'Is refused by a rule of the federation server.', 'MSIS7068', { federation: 'denied' }),
  fabrikam('clint', 'Gets a token that ran out, as the clock of the federation server is behind.', 50008, {
    federation: 'clock-behind',
  }),
  fabrikam('keith', 'Gets a token signed with a key that the cloud was never told of.', 5000811, {
    federation: 'key-unknown',
  }),
  at('contoso.us')('grace', 'Everything is fine, in the cloud of the US government.', 'signed-in'),
  at('outlook.com')('pete', 'Everything is fine, with a personal account.', 'signed-in'),
];

/** What is typed by somebody who has no account here. */
export const nobody = {
  name: 'nobody@contoso.com',
  story: 'Has no account here.',
  password: RIGHT,
  ends: 50034,
} as const;

export const personNamed = (name: string): Person | undefined =>
  people.find((person) => person.name === name.trim().toLowerCase());

export const knowsPassword = (person: Person, typed: string): boolean =>
  person.forgot === undefined && typed === person.password;

export const objectIdOf = ({ name }: Person): string => idOf(name);

export function homeOf({ name }: Person): Tenant {
  const tenant = tenantNamed(domainOf(name));
  if (tenant === undefined) throw new TypeError(`no tenant for ${name}`);
  return tenant;
}
