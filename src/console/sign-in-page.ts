import type { Block } from '../report/block.ts';
import { type Html, html } from '../report/html/html.ts';
import type { Phrases } from '../report/languages/phrases.ts';
import { type AboutInWords, cloudField, userField } from './forms.ts';
import { type Looking, lookingList } from './looking-page.ts';
import { page } from './page.ts';
import { addressOf, type Site } from './site.ts';
import { textPage } from './text-page.ts';

/** What is known of the app already; what is not, the person is asked for. */
type KnownApp = { readonly clientId: string | null; readonly tenant: string | null };

/** Before a real sign-in. */
export const signInPage = (site: Site, { clientId, tenant }: KnownApp): string =>
  page(site, {
    title: site.phrases.signIn.title,
    main: html`<section class="part"><p>${site.phrases.signIn.says}</p>
<form method="post" action="${addressOf(site, 'sign-in')}">
${userField(site)}${clientId === null ? clientField(site) : undefined}${tenant === null ? tenantField(site) : undefined}${cloudField(site)}<button class="first">${site.phrases.signIn.begin}</button>
</form></section>
<p class="other">${site.phrases.signIn.kept}</p>`,
  });

const plain = html`autocapitalize="off" autocomplete="off" spellcheck="false"`;

const clientField = ({
  phrases,
}: Site): Html => html`<label>${phrases.signIn.appId} <input name="client-id" required ${plain} maxlength="36" placeholder="11111111-2222-3333-4444-555555555555"></label>
`;

const tenantField = ({
  phrases,
}: Site): Html => html`<label>${phrases.signIn.organisation} <input name="tenant" ${plain} maxlength="255" placeholder="contoso.com"></label>
`;

/** While somebody signs in. `address`: where; null until the service has named it. */
export const signingInPage = (
  site: Site,
  run: string,
  all: readonly Looking[],
  address: string | null,
  phrases: Phrases,
): string =>
  page(site, {
    title: site.phrases.signIn.under,
    isWaiting: address === null,
    main: html`${address === null ? undefined : toService(site, run, address)}
<section class="part" data-events="${addressOf(site, `${run}/events`)}${address === null ? '' : '?linked'}">${lookingList(site, all, phrases)}</section>
<form method="post" action="${addressOf(site, `${run}/cancel`)}"><button>${site.phrases.signIn.cancel}</button></form>`,
  });

const toService = (
  site: Site,
  run: string,
  address: string,
): Html => html`<section class="part call"><h2>${site.phrases.signIn.now}</h2>
<p>${site.phrases.signIn.comeBack}</p>
<p><a class="button first" href="${address}" target="_blank" rel="noopener noreferrer">${site.phrases.signIn.open}</a></p>
<details><summary>${site.phrases.signIn.showsError}</summary>
<form method="post" action="${addressOf(site, `${run}/paste`)}"><label for="text">${site.phrases.signIn.paste}</label>
<textarea id="text" name="text" rows="4" maxlength="65000" required></textarea><button>${site.phrases.forms.meaning}</button></form></details>
<noscript><p><a href="${addressOf(site, run)}">${site.phrases.signIn.howFar}</a></p></noscript></section>`;

type Ended = {
  readonly hasFailed: boolean;
  readonly statusCode: string | null;
  readonly about: AboutInWords;
  readonly other: { readonly address: string; readonly says: string };
};

/** How it ended; the code stands at the bottom left, where Teams has it. */
export const afterSignInPage = (
  site: Site,
  blocks: readonly Block[],
  { hasFailed, statusCode, about, other }: Ended,
): string =>
  textPage(site, {
    title: hasFailed ? site.phrases.signIn.notSignedIn : site.phrases.signIn.ended,
    blocks,
    report: { page: 'sign-in', ...about },
    other,
    after: html`<p><a class="button" href="${addressOf(site, 'sign-in')}">${site.phrases.signIn.again}</a></p>
${hasFailed ? statusLine(site, statusCode) : undefined}`,
  });

const statusLine = (site: Site, code: string | null): Html =>
  html`<aside class="status" aria-label="${site.phrases.signIn.asTeams}">${code === null ? html`<span>${site.phrases.home.noCode}</span>` : html`<span>${code}</span> <a href="${addressOf(site, `codes/${code}`)}">${site.phrases.signIn.meaning}</a>`}</aside>`;
