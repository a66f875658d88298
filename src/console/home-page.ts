import { html } from '../report/html/html.ts';
import { checkFormWithAccount, explainForm } from './forms.ts';
import { page } from './page.ts';
import { addressOf, type Site } from './site.ts';

/** A fault that many people see, and the page about it. */
export type CommonTrouble = { readonly page: string; readonly name: string; readonly title: string };

/** Where everybody begins. */
export const homePage = (site: Site, common: readonly CommonTrouble[]): string =>
  page(site, {
    title: 'Teams does not let you in?',
    main: html`${checkCard(site)}
<section class="part"><h2>Ask what a code means</h2>${explainForm(site)}</section>
<section class="part"><h2>Codes that many people see</h2>
<ul class="codes">${common.map(({ page, name, title }) => html`<li><a href="${addressOf(site, page)}"><b>${name}</b> <span>${title}</span></a></li>`)}</ul>
<p><a href="${addressOf(site, 'causes')}">Everything that can be the cause</a></p></section>`,
  });

const checkCard = (site: Site) => html`<section class="part call"><h2>Let it look</h2>
<p>${site.canCheck ? BY_PROGRAM : BY_BROWSER}</p>
${checkFormWithAccount(site)}${site.canSignIn ? html`<p><a href="${addressOf(site, 'sign-in')}">Or sign in for real, and see where it stops</a></p>` : undefined}</section>`;

const BY_PROGRAM =
  'It looks at the clock, the names, the way to the sign-in service, proxies and certificates, names the cause and says what to do. It takes seconds and changes nothing.';

const BY_BROWSER =
  'Your browser compares the clock and asks the hosts that Teams needs. It takes seconds, and nothing is kept. The program on your own computer sees more.';
