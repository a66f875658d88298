import { html } from '../report/html/html.ts';
import { checkFormWithAccount, explainForm } from './forms.ts';
import { page } from './page.ts';
import { addressOf, type Site } from './site.ts';

/** A fault that many people see, and the page about it. */
export type CommonTrouble = { readonly page: string; readonly name: string; readonly title: string };

/** Where everybody begins. */
export const homePage = (site: Site, common: readonly CommonTrouble[]): string =>
  page(site, {
    title: site.phrases.home.title,
    main: html`<div class="pair">${checkCard(site)}
<section class="part"><h2>${site.phrases.home.ask}</h2>${explainForm(site)}</section></div>
<section class="part"><h2>${site.phrases.home.common}</h2>
<ul class="codes">${common.map(({ page, name, title }) => html`<li><a href="${addressOf(site, page)}"><b>${name}</b> <span>${title}</span></a></li>`)}</ul>
<p><a href="${addressOf(site, 'causes')}">${site.phrases.causes.title}</a></p></section>`,
  });

const checkCard = (site: Site) => html`<section class="part call"><h2>${site.phrases.home.look}</h2>
<p>${site.canCheck ? site.phrases.home.lookSays : site.phrases.home.browserLooks}</p>
${checkFormWithAccount(site)}${site.canSignIn ? html`<p><a href="${addressOf(site, 'sign-in')}">${site.phrases.home.signIn}</a></p>` : undefined}</section>`;
