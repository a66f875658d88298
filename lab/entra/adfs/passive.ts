import { homeOf, knowsPassword, type Person, personNamed } from '../data/people.ts';
import type { Handler, Turn } from '../entra.ts';
import type { Answer } from '../exchange.ts';
import { show } from '../pages/layout.ts';
import { selfPosting } from '../way-back.ts';
import { CLOUD_REALM } from './addresses.ts';
import { makeAssertion } from './assertion.ts';
import { holderAt, tokenResponse } from './trust.ts';

/** The company's own sign-in page. @see MS-MWBF section 3.1 */
export const companyPage: Handler = (turn) => signInPage(turn);

function signInPage(turn: Turn, problem: readonly string[] = []): Answer {
  const { entra, ask } = turn;
  const { path, query } = ask;
  return show(turn, {
    pgid: 'AdfsSignIn',
    title: 'Fabrikam: sign in with your company account',
    lines: problem,
    forms: [
      {
        action: `${entra.origins.sts}${path}?${query}`,
        hidden: { AuthMethod: 'FormsAuthentication' },
        inputs: [
          { name: 'UserName', label: 'User name', type: 'email', value: query.get('username') ?? '' },
          { name: 'Password', label: 'Password', type: 'password' },
        ],
        submit: 'Sign in',
      },
      {
        action: `${entra.origins.stscert}${path}?${query}`,
        hidden: { AuthMethod: 'CertificateAuthentication' },
        submit: 'Use a certificate or smart card',
      },
    ],
  });
}

/** Checks the password, and sends the browser to the cloud with what it may say there. */
export const companySignIn: Handler = (turn) => {
  const { query } = turn.ask;
  const person = turn.ask.place === 'stscert' ? holderAt(turn) : whoKnows(turn);
  if (person === undefined || homeOf(person).kind !== 'federated')
    return signInPage(turn, ['Incorrect user ID or password. (ID3242)']);
  if (person.federation === 'denied') return signInPage(turn, ['MSIS7068: Access denied.']);
  if (query.get('wtrealm') !== CLOUD_REALM) return signInPage(turn, ['MSIS7007: This relying party is not known.']);
  return selfPosting(`${turn.entra.origins.login}/login.srf`, {
    wa: 'wsignin1.0',
    wresult: tokenResponse('2005', makeAssertion(turn.entra, person)),
    wctx: query.get('wctx') ?? '',
  });
};

function whoKnows({ ask: { form } }: Turn): Person | undefined {
  const person = personNamed(form.get('UserName') ?? '');
  return person !== undefined && knowsPassword(person, form.get('Password') ?? '') ? person : undefined;
}
